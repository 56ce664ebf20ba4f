package dev.needlewise.application.launch;

import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.launch.CohortKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What launches made: cohorts, activities, links to gradebooks, choices under way; only inside a transaction. */
public interface Launches {
    Optional<LaunchedCohort> cohort(CohortKey key);

    Optional<LaunchedCohort> cohort(CohortId id);

    void add(CohortKey key, LaunchedCohort cohort);

    void save(LaunchedCohort cohort);

    /** The activity of this link; {@code wanted} tells one resource from another at the same link. */
    Optional<LaunchedActivity> activity(CohortId cohort, String resourceLinkId, String wanted);

    Optional<LaunchedActivity> activity(AssignmentId assignment);

    void add(String resourceLinkId, String wanted, LaunchedActivity activity);

    /** Where this person's marks of this assignment go, as their last launch told. */
    Optional<GradebookLink> gradebook(PersonId person, AssignmentId assignment);

    void save(PersonId person, AssignmentId assignment, GradebookLink link);

    /** Whom the platform's roster listed when it was read last. */
    Set<PersonId> listed(CohortId cohort);

    /** Replaces what {@link #listed} gives. */
    void saveListed(CohortId cohort, Set<PersonId> people);

    Optional<Choosing> choosing(String sessionHash);

    void save(String sessionHash, Choosing choosing);

    void forgetChoosing(String sessionHash);

    /** Forgets choices that were begun before. */
    void forgetChoosingsBefore(Instant time);
}
