package dev.needlewise.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parts of pages as a browser gets them: escaped, labelled, without a word that only colour says. */
class PartsTest {
    private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(ContentType.Html);

    @Test
    void what_somebody_typed_is_shown_as_text() {
        var list = new ChoiceList(
                "f", true, List.of(Choice.of("\"><b>", "<script>alert(1)</script>", false)), null, false);
        assertThat(draw("part/choices", Map.of("list", list)))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .doesNotContain("\"><b>");
    }

    @Test
    void a_problem_is_announced_first_and_links_to_its_field() {
        var errors = List.of(new FieldError("depth", "Enter the depth in millimetres, for example 0.5"));
        assertThat(draw("part/errorSummary", Map.of("errors", errors)))
                .contains("role=\"alert\"", "href=\"#depth\"", "Enter the depth in millimetres, for example 0.5");
        assertThat(Page.titled("Depth", "/n", "/n/assets/b").withErrors(errors).tabTitle())
                .startsWith("Error: ");
    }

    @Test
    void the_choice_that_excludes_the_rest_says_so_to_the_script_and_stands_last() {
        var list = new ChoiceList(
                "f", true, List.of(Choice.of("1", "One", false)), Choice.of("0", "None of these", false), false);
        assertThat(draw("part/choices", Map.of("list", list)))
                .containsSubsequence("One", "data-behaviour=\"exclusive\"", "None of these");
    }

    @Test
    void nothing_typed_is_cut_by_the_page_which_says_how_much_there_may_be() {
        var page = Page.titled("Review", "/n", "/n/assets/b");
        var typed = "x".repeat(20_000);
        assertThat(draw(
                        "part/textArea",
                        Map.of("page", page, "id", "w", "label", "Why", "value", typed, "longest", 2000)))
                .contains(typed, "At most 2000 characters", "data-maxlength=\"2000\"")
                .doesNotContain(" maxlength=");
    }

    @Test
    void a_dimension_that_a_case_does_not_have_shows_no_bar() {
        var meter = new DimensionMeter("Depth", DimensionMeter.DEPTH, null, 75, "");
        assertThat(draw("part/meters", Map.of("meters", List.of(meter))))
                .contains("None in this case")
                .doesNotContain("b-mark");
    }

    @Test
    void a_share_just_below_the_cut_is_not_drawn_as_reached() {
        assertThat(meter("74.9").reachesCut()).isFalse();
        assertThat(meter("75").reachesCut()).isTrue();
    }

    @Test
    void a_critical_error_in_the_heat_map_is_said_in_words() {
        var cell = new HeatCell(82, true, "", "/attempt");
        var map = new HeatMap(
                "Scores",
                List.of("Cold sore"),
                List.of(new HeatMap.Row("Priya Raman", "#", List.of(cell))),
                List.of(),
                new HeatMap.Bands(50, 75, 90));
        assertThat(draw("part/heatMap", Map.of("map", map)))
                .contains("class=\"h2\"", ", critical error", "scope=\"row\"", "scope=\"col\"");
    }

    @Test
    void bands_of_the_heat_map_change_at_their_limits() {
        var bands = new HeatMap.Bands(50, 75, 90);
        assertThat(List.of(49, 50, 74, 75, 89, 90))
                .extracting(bands::of)
                .containsExactly("h0", "h1", "h1", "h2", "h2", "h3");
    }

    @Test
    void an_empty_depth_field_stays_empty() {
        var control = new DepthControl("depth", "", false, null, null, List.of(), false);
        var parameters = new HashMap<String, Object>();
        parameters.put("control", control);
        parameters.put("depth", null);
        assertThat(draw("part/depthControl", parameters)).contains("value=\"\"", "the supervising clinician decides");
    }

    @Test
    void a_very_deep_number_is_asked_about_with_the_number() {
        var control = new DepthControl("depth", "15", false, null, "15", List.of(), false);
        assertThat(draw("part/depthControl", Map.of("control", control, "depth", new BigDecimal("15"))))
                .contains("You typed 15 mm. Is that what you mean?", "name=\"depth.confirmed\" value=\"15\"");
    }

    @Test
    void the_frame_of_a_learning_platform_gets_no_brand_bar_of_ours() {
        var page = new Page(
                "Case",
                null,
                "en",
                "light",
                "/n",
                "/n/assets/b",
                List.of(),
                null,
                "t",
                null,
                List.of(),
                false,
                true,
                ApprovalLine.NOTHING_TO_SAY);
        assertThat(draw("layout/page", Map.of("page", page, "content", (gg.jte.Content) out -> {})))
                .contains("data-embed=\"true\"", "data-theme=\"light\"");
    }

    @Test
    void signing_out_is_a_post_that_carries_the_token() {
        var page = new Page(
                "Home",
                null,
                "en",
                null,
                "/n",
                "/n/assets/b",
                List.of(),
                new SignedIn("Priya Raman", "Trainee"),
                "secret-token",
                null,
                List.of(),
                false,
                false,
                ApprovalLine.NOTHING_TO_SAY);
        assertThat(draw("layout/header", Map.of("page", page)))
                .contains("action=\"/n/signout\" method=\"post\"", "value=\"secret-token\"");
    }

    private static DimensionMeter meter(String percent) {
        return new DimensionMeter("Depth", DimensionMeter.DEPTH, new BigDecimal(percent), 75, "");
    }

    private static String draw(String part, Map<String, Object> parameters) {
        var page = new StringOutput();
        PAGES.render(part + ".jte", parameters, page);
        return page.toString();
    }
}
