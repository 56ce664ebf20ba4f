package dev.needlewise.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.Course;
import dev.needlewise.Guest;
import dev.needlewise.testplatform.IdToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A launch: who comes in as what, with which cookie, and in whose frames. */
class LaunchIT extends PlatformIT {
    @Test
    void a_learner_opens_a_case_as_a_trainee() throws IOException {
        Guest guest = new Guest();
        HttpResponse<String> landed = course.launch(guest, Course.learner("ann", "link-a", CASE));

        assertThat(landed.statusCode()).isEqualTo(303);
        assertThat(landed.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("needlewise-launch=")
                        && cookie.endsWith("; Secure; HttpOnly; SameSite=None; Partitioned"));
        assertThat(Guest.location(landed).getQuery()).isNull();
        HttpResponse<String> activity = guest.get(Guest.location(landed));
        assertThat(activity.statusCode()).isEqualTo(200);
        assertThat(activity.body()).contains("data-embed=\"true\"");
        assertThat(guest.get(war.url("me")).body()).contains("\"role\":\"trainee\"", "Name of ann");
    }

    @Test
    void a_role_of_the_institution_or_part_of_a_word_never_makes_a_supervisor() throws IOException {
        for (String role : List.of(
                "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor",
                "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
                "http://purl.imsglobal.org/vocab/lis/v2/membership#NotInstructor")) {
            Guest guest = new Guest();
            course.launch(guest, token -> token.with(IdToken.LTI + "roles", List.of(role)));
            assertThat(guest.get(war.url("me")).body()).as(role).contains("\"role\":\"trainee\"");
        }
    }

    @Test
    void pages_are_framed_by_registered_platforms_and_signing_in_and_administration_by_nobody() throws IOException {
        assertThat(policy(war.get("help"))).endsWith("frame-ancestors " + platform.issuer());
        assertThat(policy(war.get("signin"))).endsWith("frame-ancestors 'none'");
        assertThat(policy(war.get("admin/platforms"))).endsWith("frame-ancestors 'none'");
        assertThat(policy(war.get("lti/register/no-such-words"))).endsWith("frame-ancestors 'none'");
        assertThat(policy(new Guest()
                        .get(URI.create(war.url("lti/register/" + Course.INVITATION) + "?openid_configuration="
                                + platform.configurationAddress()))))
                .endsWith("frame-ancestors " + platform.issuer());
    }

    @Test
    void signing_out_takes_the_cookie_of_a_launch_along_with_the_attributes_it_was_set_with() throws IOException {
        Guest guest = new Guest();
        URI activity = Guest.location(course.launch(guest, Course.learner("lea", "link-1", CASE)));
        HttpResponse<String> page = guest.get(activity);
        List<Map.Entry<String, String>> token = Guest.form(page, "/lti/activities/").hidden().stream()
                .filter(field -> field.getKey().equals("csrf"))
                .toList();
        HttpResponse<String> out = guest.post(war.url("signout"), token);

        assertThat(out.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("needlewise-launch=;")
                        && cookie.contains("; Secure; HttpOnly; SameSite=None; Partitioned; Max-Age=0"));
        assertThat(guest.cookie("needlewise-launch")).isEmpty();
        assertThat(guest.get(war.url("me")).statusCode()).isEqualTo(401);
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }
}
