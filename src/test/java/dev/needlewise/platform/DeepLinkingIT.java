package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.testplatform.IdToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Deep linking: what a course designer chooses becomes links of the course. */
class DeepLinkingIT extends PlatformIT {
    private static final String CLAIM = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    @Test
    void a_designer_chooses_a_set_and_a_case() throws Exception {
        HttpResponse<String> answer =
                chosen(List.of(Map.entry("item", "set:how-deep"), Map.entry("item", "case:" + CASE)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' " + platform.issuer());
        Guest.Form back = Guest.form(answer, "/deep-link");
        new Guest().post(URI.create(back.action()), back.hidden());
        List<String> links = platform.deepLinks();
        Map<String, Object> claims = claims(links.get(links.size() - 1));
        assertThat(claims)
                .containsEntry("iss", course.client().id())
                .containsEntry("aud", platform.issuer())
                .containsEntry(CLAIM + "data", "note of the platform");
        assertThat((List<?>) claims.get(CLAIM + "content_items")).hasSize(2);
    }

    @Test
    void a_title_and_a_date_that_are_too_long_come_back_whole() throws IOException {
        String title = "Week one ".repeat(23) + "ends";
        HttpResponse<String> answer = chosen(List.of(
                Map.entry("item", "case:" + CASE),
                Map.entry("as", "assignment"),
                Map.entry("title", title),
                Map.entry("due", "Friday in the second week of term"),
                Map.entry("attempts", "250")));
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#title-error").text()).contains("Shorten this to 200 characters. It has 211.");
        assertThat(page.select(".govuk-character-count[data-maxlength=200] #title")
                        .attr("value"))
                .isEqualTo(title);
        assertThat(page.select("#due").attr("value")).isEqualTo("Friday in the second week of term");
        assertThat(page.select("#attempts").attr("value")).isEqualTo("250");
    }

    @Test
    void an_assignment_that_was_chosen_is_copied_for_another_course_without_its_dates() throws Exception {
        HttpResponse<String> answer = chosen(List.of(
                Map.entry("item", "case:" + CASE),
                Map.entry("as", "assignment"),
                Map.entry("title", "Week one"),
                Map.entry("due", "2099-01-01T10:00"),
                Map.entry("attempts", "2")));
        String jwt = Guest.form(answer, "/deep-link").fields().get(0).value();
        var items = (List<?>) claims(jwt).get(CLAIM + "content_items");
        String assignment = String.valueOf(((Map<?, ?>) ((Map<?, ?>) items.get(0)).get("custom")).get("assignment"));

        UnaryOperator<IdToken> link = token -> token.with(IdToken.LTI + "custom", Map.of("assignment", assignment));
        HttpResponse<String> own = course.launch(new Guest(), link);
        assertThat(Guest.location(own).getPath()).endsWith("/lti/activities/" + assignment);
        Guest teacher = new Guest();
        HttpResponse<String> copied = course.launch(
                teacher,
                Course.asTeacher(token -> link.apply(token)
                        .with(IdToken.LTI + "context", Map.of("id", "course-2", "title", "Next year"))));
        assertThat(Guest.location(copied).getPath()).doesNotEndWith(assignment);
        assertThat(teacher.get(Guest.location(copied)).body()).contains("This activity came from another course");
    }

    /** The answer to what a designer sends from the picker. */
    private static HttpResponse<String> chosen(List<Map.Entry<String, String>> choices) throws IOException {
        Guest designer = new Guest();
        HttpResponse<String> landed = course.launch(designer, token -> token.asDeepLinking(platform.deepLinkReturn()));
        return designer.submit(Guest.location(landed), "/lti/choose", choices);
    }

    private static Map<String, Object> claims(String jwt) throws ParseException {
        return JWSObject.parse(jwt).getPayload().toJSONObject();
    }
}
