package dev.needlewise.persistence;

import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.Terms;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jspecify.annotations.Nullable;

/** A row of {@code assignment} with its cases and what holds for single people; a list of them takes four queries. */
@Entity(name = "Assignment")
@Table(name = "assignment")
class AssignmentEntity {
    @Id
    private String id;

    @Column(name = "cohort_id")
    private String cohort;

    private String title;

    @ElementCollection
    @CollectionTable(name = "assignment_case", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "scenario")
    @OrderColumn(name = "place")
    @BatchFetch(BatchFetchType.IN)
    private List<String> cases = new ArrayList<>();

    private String mode;

    @Column(name = "opens_at")
    private @Nullable Long opensAt;

    @Column(name = "due_at")
    private @Nullable Long dueAt;

    @Column(name = "attempts_allowed")
    private @Nullable Integer attemptsAllowed;

    @Column(name = "which_counts")
    private String whichCounts;

    @Column(name = "after_critical")
    private String afterCritical;

    private String feedback;

    @ElementCollection
    @CollectionTable(name = "assignment_only_for", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "person_id")
    @BatchFetch(BatchFetchType.IN)
    private Set<String> onlyFor = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "assignment_extension", joinColumns = @JoinColumn(name = "assignment_id"))
    @MapKeyColumn(name = "person_id")
    @Column(name = "until_at")
    @BatchFetch(BatchFetchType.IN)
    private Map<String, Long> extensions = new HashMap<>();

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "withdrawn_at")
    private @Nullable Long withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    AssignmentEntity() {}

    static AssignmentEntity of(Assignment assignment) {
        AssignmentEntity row = new AssignmentEntity();
        row.id = assignment.id().value();
        row.cohort = assignment.cohort().value();
        row.madeAt = Moments.stored(assignment.made());
        row.become(assignment);
        return row;
    }

    final void become(Assignment assignment) {
        title = assignment.title();
        mode = assignment.mode().name();
        opensAt = Moments.stored(assignment.opens());
        dueAt = Moments.stored(assignment.due());
        attemptsAllowed = assignment.attemptsAllowed().orElse(null);
        whichCounts = assignment.whichCounts().name();
        afterCritical = assignment.afterCritical().name();
        feedback = assignment.feedback().name();
        withdrawnAt = Moments.stored(assignment.withdrawn());
        becomeLists(assignment);
    }

    /** Only what differs is touched, so that an unchanged list is not written again. */
    private void becomeLists(Assignment assignment) {
        List<String> newCases =
                assignment.cases().stream().map(ScenarioId::value).toList();
        if (!newCases.equals(List.copyOf(cases))) {
            cases.clear();
            cases.addAll(newCases);
        }
        Set<String> people = assignment.onlyFor().stream().map(PersonId::value).collect(Collectors.toSet());
        onlyFor.retainAll(people);
        onlyFor.addAll(people);
        Map<String, Long> until = new HashMap<>();
        assignment.extensions().forEach((person, at) -> until.put(person.value(), Moments.stored(at)));
        extensions.keySet().retainAll(until.keySet());
        extensions.putAll(until);
    }

    Assignment toAssignment() {
        Map<PersonId, Instant> until = new HashMap<>();
        extensions.forEach((person, at) -> until.put(new PersonId(person), Moments.read(at.longValue())));
        return new Assignment(
                new AssignmentId(id),
                new CohortId(cohort),
                cases.stream().map(ScenarioId::new).toList(),
                Mode.valueOf(mode),
                terms(),
                until,
                Moments.read(madeAt),
                Moments.read(withdrawnAt));
    }

    private Terms terms() {
        return new Terms(
                title,
                Moments.read(opensAt),
                Moments.read(dueAt),
                Optional.ofNullable(attemptsAllowed),
                WhichCounts.valueOf(whichCounts),
                AfterCritical.valueOf(afterCritical),
                FeedbackTime.valueOf(feedback),
                onlyFor.stream().map(PersonId::new).collect(Collectors.toSet()));
    }
}
