package dev.needlewise.persistence;

import dev.needlewise.application.launch.Choosing;
import dev.needlewise.application.launch.LaunchedActivity;
import dev.needlewise.application.launch.LaunchedCohort;
import dev.needlewise.application.launch.Launches;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.lti.ags.GradebookLink;
import dev.needlewise.lti.launch.CohortKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps by JPA what launches made. */
final class JpaLaunches extends Rows implements Launches {
    JpaLaunches(JpaTransactions transactions) {
        super(transactions);
    }

    @Override
    public Optional<LaunchedCohort> cohort(CohortKey key) {
        return row(LaunchedCohortEntity.class, id(key)).map(LaunchedCohortEntity::toLaunchedCohort);
    }

    @Override
    public Optional<LaunchedCohort> cohort(CohortId id) {
        return rowOf(id).map(LaunchedCohortEntity::toLaunchedCohort);
    }

    @Override
    public void add(CohortKey key, LaunchedCohort cohort) {
        insert(LaunchedCohortEntity.of(id(key), cohort));
    }

    @Override
    public void save(LaunchedCohort cohort) {
        rowOf(cohort.cohort()).ifPresent(row -> row.become(cohort));
    }

    @Override
    public Optional<LaunchedActivity> activity(CohortId cohort, String resourceLinkId, String wanted) {
        return row(ActivityEntity.class, LongKey.of(cohort.value(), resourceLinkId, wanted))
                .map(ActivityEntity::toActivity);
    }

    @Override
    public Optional<LaunchedActivity> activity(AssignmentId assignment) {
        return one(
                        ActivityEntity.class,
                        "SELECT a FROM Activity a WHERE a.assignment = ?1 ORDER BY a.id",
                        assignment.value())
                .map(ActivityEntity::toActivity);
    }

    @Override
    public void add(String resourceLinkId, String wanted, LaunchedActivity activity) {
        insert(ActivityEntity.of(LongKey.of(activity.cohort().value(), resourceLinkId, wanted), activity));
    }

    @Override
    public Optional<GradebookLink> gradebook(PersonId person, AssignmentId assignment) {
        return row(GradebookLinkEntity.class, holder(person, assignment)).map(GradebookLinkEntity::toLink);
    }

    @Override
    public void save(PersonId person, AssignmentId assignment, GradebookLink link) {
        String holder = holder(person, assignment);
        row(GradebookLinkEntity.class, holder)
                .ifPresentOrElse(row -> row.become(link), () -> insert(GradebookLinkEntity.of(holder, link)));
    }

    @Override
    public Set<PersonId> listed(CohortId cohort) {
        return rows(RosterEntryEntity.class, "SELECT e FROM RosterEntry e WHERE e.cohort = ?1", cohort.value()).stream()
                .map(RosterEntryEntity::toPerson)
                .collect(Collectors.toSet());
    }

    @Override
    public void saveListed(CohortId cohort, Set<PersonId> people) {
        Set<PersonId> before = listed(cohort);
        before.stream()
                .filter(person -> !people.contains(person))
                .forEach(person -> change(
                        "DELETE FROM RosterEntry e WHERE e.cohort = ?1 AND e.person = ?2",
                        cohort.value(),
                        person.value()));
        people.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> insert(RosterEntryEntity.of(cohort, person)));
    }

    @Override
    public Optional<Choosing> choosing(String sessionHash) {
        return row(ChoosingEntity.class, sessionHash).map(ChoosingEntity::toChoosing);
    }

    @Override
    public void save(String sessionHash, Choosing choosing) {
        insert(ChoosingEntity.of(sessionHash, choosing));
    }

    @Override
    public void forgetChoosing(String sessionHash) {
        change("DELETE FROM Choosing c WHERE c.sessionHash = ?1", sessionHash);
    }

    @Override
    public void forgetChoosingsBefore(Instant time) {
        change("DELETE FROM Choosing c WHERE c.begunAt < ?1", Moments.stored(time));
    }

    private Optional<LaunchedCohortEntity> rowOf(CohortId id) {
        return one(LaunchedCohortEntity.class, "SELECT c FROM LaunchedCohort c WHERE c.cohort = ?1", id.value());
    }

    private static String id(CohortKey key) {
        return LongKey.of(
                key.registration().toString(), key.deploymentId(), key.kind().name(), key.id());
    }

    private static String holder(PersonId person, AssignmentId assignment) {
        return person.value() + "/" + assignment.value();
    }
}
