package dev.needlewise.web.home;

import static dev.needlewise.web.home.Trained.CASE;
import static dev.needlewise.web.home.Trained.COHORT;
import static dev.needlewise.web.home.Trained.NOW;
import static dev.needlewise.web.home.Trained.PACK;
import static dev.needlewise.web.home.Trained.PRIYA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.home.HomePage;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.Standing;
import dev.needlewise.web.page.DimensionMeter;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Views;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A trainee's home: one thing to do next, what is asked of them, and how they stand. */
class HomeTest {
    private final Assignment assignment = Trained.assignment();

    @Test
    void what_is_assigned_comes_before_practice() {
        TraineeHome home = home(List.of(COHORT), List.of(Trained.task(assignment, Optional.empty())), List.of());
        assertThat(home.next().title()).isEqualTo(CASE.title());
        assertThat(home.next().action().href()).isEqualTo("/n/cases/" + CASE.id());
        assertThat(home.assigned()).isEmpty();
        assertThat(home.lead()).isEqualTo("Autumn. You have passed 0 of 1 assigned cases.");
    }

    @Test
    void with_nothing_assigned_the_first_case_that_is_not_passed_is_offered() {
        List<Scenario> order =
                CaseGroups.of(PACK, PACK.scenariosFor(PACK.defaultProfile())).inOrder();
        Standing passed = Trained.standing(order.get(0).id(), Scope.OWN, Fraction.ONE, true, 0);
        assertThat(home(List.of(), List.of(), List.of(passed)).next().title())
                .isEqualTo(order.get(1).title());
    }

    @Test
    void an_open_critical_error_comes_before_something_new() {
        Standing unsafe = Trained.standing(CASE.id(), Scope.OWN, Fraction.HALF, false, 1);
        TraineeHome home = home(List.of(), List.of(), List.of(unsafe));
        assertThat(home.next().caption()).isEqualTo("Clear a critical error");
        assertThat(home.signOff()).contains(new Fact("Critical errors to clear", "1"));
    }

    @Test
    void a_critical_error_that_is_held_back_is_not_given_away() {
        Assignment held = assignment
                .scheduled(Optional.empty(), Optional.of(NOW.plus(Duration.ofDays(2))))
                .showing(FeedbackTime.AFTER_DUE)
                .allowing(Optional.of(1));
        Standing unsafe = Trained.standing(held, Fraction.HALF, false, 1);
        TraineeHome home = home(
                List.of(COHORT),
                List.of(Trained.task(held, Optional.of(unsafe))),
                List.of(unsafe),
                Map.of(held.id(), held));
        assertThat(home.next().caption()).isEqualTo("Practise");
        assertThat(home.signOff()).contains(new Fact("Critical errors to clear", "0"));
        assertThat(home.assigned())
                .extracting(Row::meta)
                .containsExactly("Practice · handed in, result after 22 November, 12:00");
    }

    @Test
    void a_mean_below_the_pass_mark_says_how_far_it_is() {
        List<DimensionMeter> meters = Trained.scores()
                .meters(Map.of(Dimension.DEPTH, Fraction.of(72, 100), Dimension.AFTERCARE, Fraction.of(3, 4)));
        assertThat(meters)
                .extracting(DimensionMeter::sentence)
                .containsExactly("3 points to the pass mark.", "At the pass mark.");
    }

    @Test
    void the_page_names_everything_in_words() {
        TraineeHome home = home(List.of(), List.of(), List.of());
        String html = new String(
                Views.compiled()
                        .render(
                                "home/trainee.jte",
                                Map.of("page", Page.titled("Your training", "/n", "/n/assets/1"), "view", home)),
                StandardCharsets.UTF_8);
        assertThat(html)
                .contains("You have not finished a case yet.", "Nothing is assigned to you.", "href=\"/n/join\"")
                .contains("Nobody: you are in no cohort");
    }

    private static TraineeHome home(List<Cohort> cohorts, List<Task> tasks, List<Standing> standings) {
        return home(cohorts, tasks, standings, Map.of());
    }

    private static TraineeHome home(
            List<Cohort> cohorts,
            List<Task> tasks,
            List<Standing> standings,
            Map<AssignmentId, Assignment> assignments) {
        HomePage.View view = new HomePage.View(
                PACK, NOW, cohorts, List.of(), tasks, standings, assignments, Map.of(), List.of(), Map.of());
        return new TraineeHomes(view, PRIYA, "/n").view();
    }
}
