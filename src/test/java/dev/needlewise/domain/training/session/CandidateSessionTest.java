package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Response;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Asking;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.FactChanges;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.scenario.Scene;
import dev.needlewise.domain.scenario.Stage;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The moves of a session: which are made, which are refused, and what each leaves behind. */
class CandidateSessionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Scene ASKING = scene("look", "one", "two");
    private static final Scene NEXT = scene("plan", "three");
    private static final Scene TELLING = scene("arrival");

    @Test
    void the_first_answer_of_a_scene_leaves_it_open_and_the_last_closes_it() {
        CandidateSession one = made(begun().answer(answer("one", "a", 1), ASKING, NOW));
        assertThat(one.closedScenes()).isEmpty();
        CandidateSession both = made(one.answer(answer("two", "a", 2), ASKING, NOW));
        assertThat(both.closedScenes()).containsExactly("look");
        assertThat(both.revision()).isEqualTo(4);
    }

    @Test
    void an_answer_given_again_counts_and_the_first_stays_on_record() {
        CandidateSession one = made(begun().answer(answer("one", "a", 1), ASKING, NOW));
        CandidateSession changed = made(one.answer(answer("one", "b", 2), ASKING, NOW));
        assertThat(changed.responses()).containsEntry("one", new Response.Chosen("b"));
        assertThat(changed.events()).hasSize(3);
    }

    @Test
    void an_answer_from_a_form_that_did_not_see_the_other_is_refused() {
        CandidateSession one = made(begun().answer(answer("one", "a", 1), ASKING, NOW));
        CandidateSession two = made(one.answer(answer("one", "b", 2), ASKING, NOW));
        assertThat(two.answer(answer("one", "c", 2), ASKING, NOW))
                .isEqualTo(new Move.Refused(new Refusal.AlreadyAnswered("one")));
    }

    @Test
    void the_same_form_with_the_same_answer_was_saved_before() {
        CandidateSession one = made(begun().answer(answer("one", "a", 1), ASKING, NOW));
        assertThat(one.answer(answer("one", "a", 1), ASKING, NOW)).isEqualTo(new Move.MadeBefore(one));
    }

    @Test
    void items_are_answered_in_their_order() {
        assertThat(begun().answer(answer("two", "a", 1), ASKING, NOW))
                .isEqualTo(new Move.Refused(new Refusal.NotAsked("two")));
        assertThat(begun().answer(answer("three", "a", 1), ASKING, NOW))
                .isEqualTo(new Move.Refused(new Refusal.NotAsked("three")));
    }

    @Test
    void an_option_that_is_not_offered_is_no_answer() {
        assertThat(begun().answer(answer("one", "z", 1), ASKING, NOW))
                .isEqualTo(new Move.Refused(new Refusal.NotAnAnswer("one")));
    }

    @Test
    void what_was_closed_stays_answered() {
        CandidateSession both = made(
                made(begun().answer(answer("one", "a", 1), ASKING, NOW)).answer(answer("two", "a", 2), ASKING, NOW));
        assertThat(both.answer(answer("one", "b", 4), NEXT, NOW))
                .isEqualTo(new Move.Refused(new Refusal.AlreadyAnswered("one")));
    }

    @Test
    void a_scene_that_only_tells_is_left_once() {
        CandidateSession read = made(begun().goOn(TELLING, "arrival", NOW));
        assertThat(read.closedScenes()).containsExactly("arrival");
        assertThat(read.goOn(ASKING, "arrival", NOW)).isEqualTo(new Move.MadeBefore(read));
        assertThat(read.goOn(ASKING, "look", NOW)).isEqualTo(new Move.Refused(new Refusal.StillAsking("one")));
        assertThat(read.goOn(ASKING, "outcome", NOW)).isEqualTo(new Move.Refused(new Refusal.NotAsked("outcome")));
    }

    @Test
    void nothing_moves_after_the_end() {
        CandidateSession over = begun().finished(grade("1/2"), true, NOW.plusSeconds(60));
        assertThat(over.answer(answer("one", "a", 2), ASKING, NOW)).isEqualTo(new Move.Refused(new Refusal.Over()));
        assertThat(over.goOn(TELLING, "arrival", NOW)).isEqualTo(new Move.Refused(new Refusal.Over()));
        assertThatThrownBy(() -> over.finished(grade("1"), false, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(over.state()).isEqualTo(SessionState.FINISHED);
        assertThat(over.summary().late()).isTrue();
    }

    @Test
    void a_second_click_on_the_form_that_finished_the_session_is_no_error() {
        CandidateSession one = made(begun().answer(answer("three", "a", 1), NEXT, NOW));
        CandidateSession over = one.finished(grade("1"), false, NOW);
        assertThat(over.answer(answer("three", "a", 1), NEXT, NOW)).isEqualTo(new Move.MadeBefore(over));
    }

    @Test
    void a_later_grade_holds_and_the_earlier_stays() {
        CandidateSession graded = begun().expired(grade("1/2"), NOW.plusSeconds(60))
                .regraded(grade("3/4"), "pack", "2", NOW.plusSeconds(90));
        assertThat(graded.grade().orElseThrow().score()).isEqualTo(Fraction.parse("3/4"));
        assertThat(graded.state()).isEqualTo(SessionState.EXPIRED);
        assertThat(graded.finishedAt()).contains(NOW.plusSeconds(60));
        assertThat(graded.summary().lastActivity()).isEqualTo(NOW.plusSeconds(60));
        assertThatThrownBy(() -> begun().regraded(grade("1"), "pack", "2", NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void events_are_numbered_without_gaps() {
        Attempt attempt = begun().attempt();
        List<SessionEvent> gap = List.of(new SessionEvent.Begun(1, NOW), new SessionEvent.SceneClosed(3, NOW, "look"));
        assertThatThrownBy(() -> new CandidateSession(attempt, gap)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_form_token_is_read_as_it_was_written_and_nothing_else_is() {
        FormToken token = new FormToken(12, "depth-1");
        assertThat(FormToken.parse(token.toString())).contains(token);
        for (String wrong : List.of("", "12", "12.", ".depth", "x.depth", "12.a b", "9999999.depth")) {
            assertThat(FormToken.parse(wrong)).isEmpty();
        }
    }

    private static CandidateSession begun() {
        ScenarioId scenario = new ScenarioId("blister");
        return CandidateSession.begun(new Attempt(
                new SessionId("00000000-0000-4000-8000-000000000001"),
                new PersonId("00000000-0000-4000-8000-000000000002"),
                Scope.OWN,
                new Played(scenario, scenario, "pack", "version", "default", "1"),
                Mode.PRACTICE,
                1,
                NOW));
    }

    private static CandidateSession made(Move move) {
        assertThat(move).isInstanceOf(Move.Made.class);
        return ((Move.Made) move).session();
    }

    private static Submission answer(String item, String option, int revision) {
        return new Submission(item, new Response.Chosen(option), Optional.empty(), "", new FormToken(revision, item));
    }

    private static Scene scene(String id, String... items) {
        return new Scene(
                id,
                Stage.SCREENING,
                id,
                List.of(),
                FactChanges.NONE,
                List.of(),
                Arrays.stream(items).map(CandidateSessionTest::item).toList(),
                List.of());
    }

    private static Item item(String id) {
        List<Item.Choice.Option> options = List.of("a", "b", "c").stream()
                .map(key -> new Item.Choice.Option(key, key, 0, Harm.NONE, List.of(), "", Optional.empty()))
                .toList();
        return new Item.Choice(new Asking(id, id, "", true, false), Dimension.DEPTH, options);
    }

    private static Grade grade(String score) {
        return new Grade(Fraction.parse(score), Harm.NONE, false, Map.of(), 0, 0, false);
    }
}
