package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.PlainCase;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.scenario.Scene;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was answered in a session, how sure somebody was, and whether it can be graded by another version. */
class SessionAnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String ID = "00000000-0000-4000-8000-000000000001";
    private static final Scene LOOK = PlainCase.scene(
            "look",
            PlainCase.choice("decision", "stop", "go-on", "wait"),
            PlainCase.choice("talk", "yes", "no", "later"));
    private static final Grade GRADE = new Grade(Fraction.ONE, Harm.NONE, true, Map.of(), 0, 0, false);

    @Test
    void confidence_is_kept_where_it_was_given_and_the_last_counts() {
        CandidateSession session = answered(begun(), "decision", "stop", Optional.of(new Confidence(3)));
        session = answered(session, "talk", "yes", Optional.empty());
        assertThat(session.confidence()).isEqualTo(Map.of("decision", new Confidence(3)));
        assertThat(begun().confidence()).isEmpty();
    }

    @Test
    void an_answer_given_again_takes_its_confidence_along() {
        CandidateSession session = answered(begun(), "decision", "stop", Optional.of(new Confidence(3)));
        session = answered(session, "decision", "wait", Optional.of(new Confidence(1)));
        assertThat(session.confidence()).isEqualTo(Map.of("decision", new Confidence(1)));
    }

    @Test
    void answers_fit_another_version_that_offers_them() {
        CandidateSession session = answered(begun(), "decision", "stop", Optional.empty());
        assertThat(session.answersFit(PlainCase.asking(PlainCase.choice("decision", "go-on", "stop", "hand-over"))))
                .isTrue();
        assertThat(session.answersFit(PlainCase.asking(PlainCase.choice("decision", "go-on", "wait", "hand-over"))))
                .isFalse();
    }

    @Test
    void an_item_that_another_version_never_asks_is_left_out() {
        CandidateSession session = answered(begun(), "decision", "stop", Optional.empty());
        assertThat(session.answersFit(PlainCase.asking(PlainCase.choice("other", "yes", "no", "later"))))
                .isTrue();
    }

    @Test
    void one_answer_that_does_not_fit_is_enough() {
        CandidateSession session = answered(begun(), "decision", "stop", Optional.empty());
        session = answered(session, "talk", "no", Optional.empty());
        assertThat(session.answersFit(PlainCase.asking(
                        PlainCase.choice("decision", "stop", "go-on", "wait"),
                        PlainCase.choice("talk", "yes", "later", "never"))))
                .isFalse();
    }

    @Test
    void answers_and_closed_scenes_give_no_grade_and_take_none_away() {
        CandidateSession session = answered(begun(), "decision", "stop", Optional.empty());
        session = answered(session, "talk", "yes", Optional.empty());
        assertThat(session.closedScenes()).containsExactly("look");
        assertThat(session.grade()).isEmpty();
        assertThat(session.finished(GRADE, false, NOW).grade()).contains(GRADE);
    }

    @Test
    void a_session_ends_once_and_says_which_it_is() {
        CandidateSession over = begun().expired(GRADE, NOW);
        assertThatThrownBy(() -> over.finished(GRADE, false, NOW)).hasMessage("A session ends once: " + ID);
        assertThatThrownBy(() -> begun().regraded(GRADE, "pack", "2", NOW))
                .hasMessage("Only a finished session is graded again: " + ID);
        assertThatThrownBy(() -> new CandidateSession(over.attempt(), List.of()))
                .hasMessageEndingWith(": " + ID);
    }

    private static CandidateSession begun() {
        ScenarioId scenario = new ScenarioId("blister");
        return CandidateSession.begun(new Attempt(
                new SessionId(ID),
                new PersonId("00000000-0000-4000-8000-000000000002"),
                Scope.OWN,
                new Played(scenario, scenario, "pack", "version", "default", "1"),
                Mode.PRACTICE,
                1,
                NOW));
    }

    private static CandidateSession answered(
            CandidateSession session, String item, String option, Optional<Confidence> confidence) {
        Submission answer = new Submission(
                item, new Response.Chosen(option), confidence, "", new FormToken(session.revision(), item));
        Move move = session.answer(answer, LOOK, NOW);
        assertThat(move).isInstanceOf(Move.Made.class);
        return ((Move.Made) move).session();
    }
}
