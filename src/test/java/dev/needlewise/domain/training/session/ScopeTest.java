package dev.needlewise.domain.training.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What attempts are counted within, and how that is named. */
class ScopeTest {
    private static final CohortId COHORT = new CohortId("00000000-0000-4000-8000-0000000000c0");
    private static final AssignmentId WEEK = new AssignmentId("00000000-0000-4000-8000-0000000000a0");

    @Test
    void each_scope_has_a_name_of_its_own() {
        assertThat(Scope.OWN.code()).isEqualTo("own");
        assertThat(Scope.ofCohort(COHORT).code()).isEqualTo("cohort:00000000-0000-4000-8000-0000000000c0");
        assertThat(Scope.ofAssignment(COHORT, WEEK).code()).isEqualTo("00000000-0000-4000-8000-0000000000a0");
        assertThat(Scope.ofTrial(Optional.empty()).code()).isEqualTo("trial");
        assertThat(Scope.ofTrial(Optional.of(COHORT)).code()).isEqualTo("trial:00000000-0000-4000-8000-0000000000c0");
    }

    @Test
    void an_assignments_attempts_lie_in_its_cohort() {
        Scope scope = Scope.ofAssignment(COHORT, WEEK);
        assertThat(scope.cohort()).contains(COHORT);
        assertThat(scope.assignment()).contains(WEEK);
        assertThatThrownBy(() -> new Scope(Optional.empty(), Optional.of(WEEK), false))
                .hasMessageContaining("lie in its cohort");
    }

    @Test
    void and_are_no_trials() {
        assertThat(Scope.ofTrial(Optional.of(COHORT)).trial()).isTrue();
        assertThat(Scope.ofAssignment(COHORT, WEEK).trial()).isFalse();
        assertThatThrownBy(() -> new Scope(Optional.of(COHORT), Optional.of(WEEK), true))
                .hasMessageContaining("are no trials");
    }
}
