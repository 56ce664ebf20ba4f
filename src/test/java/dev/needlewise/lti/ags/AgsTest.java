package dev.needlewise.lti.ags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgsTest {
    private static final AddressRules RULES = new AddressRules(false);
    private static final Instant STARTED = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.120Z");

    @Test
    void a_score_is_written_as_the_wire_wants_it() {
        AgsScore score = new AgsScore(
                "user-7",
                NOW,
                ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED,
                Optional.of(new AgsScore.Points(new BigDecimal("82.50"), new BigDecimal("1E2"))),
                Optional.of("One critical error, waiting for review"),
                Optional.of("teacher-1"),
                Optional.of(STARTED),
                Optional.empty());

        assertThat(score.json())
                .isEqualTo("{\"userId\":\"user-7\",\"timestamp\":\"2026-11-20T10:00:00.120Z\","
                        + "\"activityProgress\":\"Completed\",\"gradingProgress\":\"FullyGraded\","
                        + "\"scoreGiven\":82.50,\"scoreMaximum\":100,"
                        + "\"comment\":\"One critical error, waiting for review\",\"scoringUserId\":\"teacher-1\","
                        + "\"submission\":{\"startedAt\":\"2026-11-20T09:00:00.000Z\"}}");
    }

    @Test
    void a_score_without_points_has_neither_of_both() {
        AgsScore score = new AgsScore(
                "user-7",
                NOW,
                ActivityProgress.COMPLETED,
                GradingProgress.PENDING_MANUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(score.json())
                .isEqualTo("{\"userId\":\"user-7\",\"timestamp\":\"2026-11-20T10:00:00.120Z\","
                        + "\"activityProgress\":\"Completed\",\"gradingProgress\":\"PendingManual\"}");
    }

    @Test
    void points_below_zero_or_of_nothing_are_none() {
        assertThatThrownBy(() -> new AgsScore.Points(new BigDecimal("-1"), BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AgsScore.Points(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobody_submits_before_they_start() {
        assertThatThrownBy(() -> scored(Optional.empty(), Optional.of(STARTED), Optional.of(STARTED.minusSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_comment_is_cut_between_characters() {
        AgsScore score = scored(Optional.of("\uD83D\uDC89".repeat(600)), Optional.empty(), Optional.empty());

        assertThat(score.comment().orElseThrow()).hasSize(1_000).endsWith("\uD83D\uDC89");
    }

    @Test
    void scores_go_before_the_query() {
        PlatformAddress item =
                PlatformAddress.stored("https://p.example/services.php/2/lineitems/5/lineitem?type_id=3");

        assertThat(LineItem.scoresOf(item))
                .hasToString("https://p.example/services.php/2/lineitems/5/lineitem/scores?type_id=3");
        assertThat(LineItem.resultsOf(PlatformAddress.stored("https://p.example/5/")))
                .hasToString("https://p.example/5/results");
    }

    @Test
    void a_column_is_asked_for_and_read_back() throws MalformedJson {
        LineItem asked = LineItem.asked("First case", new BigDecimal("100"), "link-1", "case-1", "needlewise");
        LineItem there = LineItem.read(
                "{\"id\":\"https://p.example/items/1\",\"label\":null,\"scoreMaximum\":50.0,"
                        + "\"resourceLinkId\":\"link-1\",\"resourceId\":\"case-1\",\"more\":[]}",
                RULES);

        assertThat(asked.json())
                .isEqualTo("{\"scoreMaximum\":100,\"label\":\"First case\",\"resourceLinkId\":\"link-1\","
                        + "\"resourceId\":\"case-1\",\"tag\":\"needlewise\"}");
        assertThat(asked.isSameColumnAs(there)).isTrue();
        assertThat(there.address()).hasToString("Optional[https://p.example/items/1]");
        assertThat(asked.filterOf(PlatformAddress.stored("https://p.example/items?type_id=1")))
                .hasToString("https://p.example/items?type_id=1&resource_link_id=link-1&resource_id=case-1");
    }

    @Test
    void a_column_of_another_link_is_another() throws MalformedJson {
        LineItem asked = LineItem.asked("First case", new BigDecimal("100"), "link-1", "case-1", "needlewise");
        List<LineItem> there = LineItem.readAll(
                "[{\"id\":\"https://p.example/1\",\"scoreMaximum\":1,\"resourceLinkId\":\"link-2\","
                        + "\"resourceId\":\"case-1\"},{\"id\":\"https://p.example/2\",\"scoreMaximum\":1}]",
                RULES);

        assertThat(there).hasSize(2).noneMatch(asked::isSameColumnAs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"id\":null,\"scoreMaximum\":1}",
                "{\"id\":5,\"scoreMaximum\":1}",
                "{\"id\":\"http://p.example/1\",\"scoreMaximum\":1}",
                "{\"id\":\"https://127.0.0.1/1\",\"scoreMaximum\":1}",
                "{\"id\":\"https://p.example/1\"}",
                "{\"id\":\"https://p.example/1\",\"scoreMaximum\":0}",
                "{\"id\":\"https://p.example/1\",\"scoreMaximum\":\"1\"}"
            })
    void what_is_no_column_is_told_so(String json) {
        assertThatThrownBy(() -> LineItem.read(json, RULES)).isInstanceOf(MalformedJson.class);
    }

    private static AgsScore scored(Optional<String> comment, Optional<Instant> started, Optional<Instant> submitted) {
        return new AgsScore(
                "user-7",
                NOW,
                ActivityProgress.COMPLETED,
                GradingProgress.FULLY_GRADED,
                Optional.empty(),
                comment,
                Optional.empty(),
                started,
                submitted);
    }
}
