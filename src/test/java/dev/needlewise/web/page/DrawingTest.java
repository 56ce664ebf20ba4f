package dev.needlewise.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.DrawnPlace;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drawings: the skin to scale, the maps with their numbers, the one scale of a conflict. */
class DrawingTest {
    private static final SkinLayers CHEEK =
            new SkinLayers(new BigDecimal("0.20"), new BigDecimal("1.07"), new BigDecimal("0.35"));

    @Test
    void a_millimetre_is_a_hundred_pixels_below_the_surface() {
        assertThat(SkinDrawing.y(new BigDecimal("1.07"))).isEqualTo(SkinDrawing.TOP + 107);
    }

    @Test
    void every_place_that_a_case_can_name_is_drawn() {
        assertThat(DrawnPlace.codes()).allMatch(Anchors::knows);
    }

    @Test
    void the_same_skin_is_drawn_the_same_each_time() {
        assertThat(drawing(null).lobules(CHEEK.dermisEnds()))
                .isEqualTo(drawing(null).lobules(CHEEK.dermisEnds()));
        assertThat(drawing(null).fibres(CHEEK.epidermis(), CHEEK.dermisEnds()))
                .isEqualTo(drawing(null).fibres(CHEEK.epidermis(), CHEEK.dermisEnds()));
    }

    @Test
    void without_a_depth_the_needles_touch_the_surface_and_no_number_is_shown() {
        assertThat(drawing(null).needles()).isEqualTo("translate(0 0)");
        assertThat(drawing(null).flag()).isEmpty();
    }

    @Test
    void a_depth_below_the_drawing_stays_at_its_edge_and_points_down() {
        assertThat(drawing("15").needles()).isEqualTo("translate(0 300)");
        assertThat(drawing("15").flag()).isEqualTo("15↓");
    }

    @Test
    void the_hint_follows_the_layers() {
        var hints = DepthHint.from(CHEEK);
        assertThat(DepthHint.at(hints, new BigDecimal("0.2")))
                .extracting("title")
                .isEqualTo("In the epidermis");
        assertThat(DepthHint.at(hints, new BigDecimal("0.72")))
                .extracting("title")
                .isEqualTo("In the dermis");
        assertThat(DepthHint.at(hints, new BigDecimal("1.42")))
                .extracting("title")
                .isEqualTo("Near the dermis–fat boundary");
        assertThat(DepthHint.at(hints, new BigDecimal("1.43")))
                .extracting("title")
                .isEqualTo("Past the dermis, in fat");
        assertThat(DepthHint.at(hints, null)).isNull();
    }

    @Test
    void only_choices_with_a_known_place_are_numbered() {
        var list = list("mouth-left", null, "moon", "chin");
        assertThat(List.of(0, 1, 2, 3)).extracting(list::number).containsExactly(1, null, null, 2);
        assertThat(BodyMap.of(list).face()).extracting(BodyMap.Marker::number).containsExactly(1, 2);
    }

    @Test
    void the_patients_left_is_on_the_viewers_right() {
        var left = BodyMap.of(list("cheek-left")).face().get(0);
        var right = BodyMap.of(list("cheek-right")).face().get(0);
        assertThat(left.x()).isGreaterThan(right.x());
    }

    @Test
    void markers_of_one_place_do_not_cover_each_other() {
        var markers =
                BodyMap.of(list("cheeks", "cheek-left", "jaw-left", "cheeks")).face();
        for (var one : markers) {
            assertThat(markers)
                    .filteredOn(other -> other != one)
                    .allMatch(other -> Math.hypot(other.x() - one.x(), other.y() - one.y()) >= 22);
        }
    }

    @Test
    void a_list_without_places_has_no_map() {
        assertThat(BodyMap.of(list((String) null)).isEmpty()).isTrue();
    }

    @Test
    void positions_are_said_in_words_as_well_as_drawn() {
        assertThat(position("0.5", "1.5").text()).isEqualTo("0.5 to 1.5 mm");
        assertThat(position("2", null).text()).isEqualTo("from 2 mm, no upper end stated");
        assertThat(position(null, "0.5").text()).isEqualTo("up to 0.5 mm");
        assertThat(position("1.0", "1.00").isTick()).isTrue();
        assertThat(position(null, null).text()).isEqualTo("no number stated");
    }

    @Test
    void a_position_beyond_the_axis_ends_with_it() {
        var scale = new MillimetreScale(List.of(), new BigDecimal("3.0"), null);
        assertThat(scale.x(new BigDecimal("1.5"))).isEqualTo("500.0");
        assertThat(scale.x(new BigDecimal("15"))).isEqualTo("1000.0");
        assertThat(scale.width(new BigDecimal("0.5"), new BigDecimal("1.5"))).isEqualTo("333.3");
    }

    private static SkinDrawing drawing(@Nullable String depth) {
        return SkinDrawing.of(
                new SkinFigure("depth", CHEEK, depth == null ? null : new BigDecimal(depth), true, "Skin", List.of()));
    }

    private static ChoiceList list(@Nullable String... anchors) {
        var choices = java.util.Arrays.stream(anchors)
                .map(anchor -> new Choice("v", "w", null, anchor, false))
                .toList();
        return new ChoiceList("f", true, choices, null, false);
    }

    private static MillimetreScale.Position position(@Nullable String from, @Nullable String to) {
        return new MillimetreScale.Position(
                "side", from == null ? null : new BigDecimal(from), to == null ? null : new BigDecimal(to), false);
    }
}
