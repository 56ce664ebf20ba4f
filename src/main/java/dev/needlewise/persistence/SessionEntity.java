package dev.needlewise.persistence;

import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.Calibration;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.Played;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionState;
import dev.needlewise.domain.training.session.SessionSummary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of {@code candidate_session}: the heading, and what the events come down to. */
@Entity(name = "Session")
@Table(name = "candidate_session")
class SessionEntity {
    @Id
    private String id;

    @Column(name = "person_id")
    private String person;

    @Column(name = "cohort_id")
    private @Nullable String cohort;

    @Column(name = "assignment_id")
    private @Nullable String assignment;

    /** Asked for in queries only; the parts that it is made of are stored beside it. */
    @SuppressWarnings("UnusedVariable")
    private String scope;

    private String scenario;
    private String family;

    @Column(name = "pack_hash")
    private String packHash;

    @Column(name = "scenario_version")
    private String scenarioVersion;

    private String profile;

    @Column(name = "grader_version")
    private String graderVersion;

    private String mode;
    private int attempt;
    private boolean trial;

    @Column(name = "begun_at")
    private long begunAt;

    private int revision;
    private String state;

    @Column(name = "last_activity_at")
    private long lastActivityAt;

    @Column(name = "finished_at")
    private @Nullable Long finishedAt;

    private boolean late;
    private @Nullable String score;
    private @Nullable String harm;
    private @Nullable Boolean passed;

    @Column(name = "depth_score")
    private @Nullable String depthScore;

    @Column(name = "contraindications_score")
    private @Nullable String contraindicationsScore;

    @Column(name = "aftercare_score")
    private @Nullable String aftercareScore;

    private @Nullable Integer majors;
    private @Nullable Integer criticals;

    @Column(name = "sure_and_unsafe")
    private @Nullable Boolean sureAndUnsafe;

    /** What the marks come down to, asked for in queries only; none as long as it runs. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String calibration;

    /** Set when the events were forgotten, which happens to whole sessions. */
    @Column(name = "answers_forgotten_at")
    private @Nullable Long answersForgottenAt;

    @SuppressWarnings("NullAway.Init")
    SessionEntity() {}

    static SessionEntity of(SessionSummary summary) {
        SessionEntity row = new SessionEntity();
        Attempt attempt = summary.attempt();
        row.id = attempt.id().value();
        row.person = attempt.person().value();
        row.cohort = attempt.scope().cohort().map(CohortId::value).orElse(null);
        row.assignment = attempt.scope().assignment().map(AssignmentId::value).orElse(null);
        row.scope = attempt.scope().code();
        row.trial = attempt.isTrial();
        row.played(attempt.played());
        row.mode = attempt.mode().name();
        row.attempt = attempt.number();
        row.begunAt = Moments.stored(attempt.begun());
        row.become(summary);
        return row;
    }

    private void played(Played played) {
        scenario = played.scenario().value();
        family = played.family().value();
        packHash = played.packHash();
        scenarioVersion = played.scenarioVersion();
        profile = played.profile();
        graderVersion = played.graderVersion();
    }

    final void become(SessionSummary summary) {
        revision = summary.revision();
        state = summary.state().name();
        lastActivityAt = Moments.stored(summary.lastActivity());
        finishedAt = Moments.stored(summary.finished());
        late = summary.late();
        summary.grade().ifPresent(this::graded);
    }

    private void graded(Grade grade) {
        score = grade.score().toString();
        harm = grade.harm().name();
        passed = grade.passed();
        depthScore = dimension(grade, Dimension.DEPTH);
        contraindicationsScore = dimension(grade, Dimension.CONTRAINDICATIONS);
        aftercareScore = dimension(grade, Dimension.AFTERCARE);
        majors = grade.majors();
        criticals = grade.criticals();
        sureAndUnsafe = grade.sureAndUnsafe();
    }

    final void calibrated(List<Calibration> calibrations) {
        calibration = CalibrationText.written(calibrations);
    }

    int revision() {
        return revision;
    }

    String id() {
        return id;
    }

    boolean hasAnswers() {
        return answersForgottenAt == null;
    }

    Attempt toAttempt() {
        Scope within = new Scope(
                Optional.ofNullable(cohort).map(CohortId::new),
                Optional.ofNullable(assignment).map(AssignmentId::new),
                trial);
        Played played = new Played(
                new ScenarioId(scenario), new ScenarioId(family), packHash, scenarioVersion, profile, graderVersion);
        return new Attempt(
                new SessionId(id),
                new PersonId(person),
                within,
                played,
                Mode.valueOf(mode),
                attempt,
                Moments.read(begunAt));
    }

    SessionSummary toSummary() {
        return new SessionSummary(
                toAttempt(),
                SessionState.valueOf(state),
                revision,
                Moments.read(lastActivityAt),
                Moments.read(finishedAt),
                late,
                toGrade());
    }

    private Optional<Grade> toGrade() {
        if (score == null
                || harm == null
                || passed == null
                || majors == null
                || criticals == null
                || sureAndUnsafe == null) {
            return Optional.empty();
        }
        return Optional.of(grade(
                score,
                harm,
                passed,
                depthScore,
                contraindicationsScore,
                aftercareScore,
                majors,
                criticals,
                sureAndUnsafe));
    }

    /** From what the columns of a finished session hold. */
    static Grade grade(
            String score,
            String harm,
            boolean passed,
            @Nullable String depth,
            @Nullable String contraindications,
            @Nullable String aftercare,
            int majors,
            int criticals,
            boolean sureAndUnsafe) {
        Map<Dimension, Fraction> dimensions = new EnumMap<>(Dimension.class);
        read(depth, Dimension.DEPTH, dimensions);
        read(contraindications, Dimension.CONTRAINDICATIONS, dimensions);
        read(aftercare, Dimension.AFTERCARE, dimensions);
        return new Grade(
                Fraction.parse(score), Harm.valueOf(harm), passed, dimensions, majors, criticals, sureAndUnsafe);
    }

    private static void read(@Nullable String text, Dimension dimension, Map<Dimension, Fraction> into) {
        if (text != null) {
            into.put(dimension, Fraction.parse(text));
        }
    }

    private static @Nullable String dimension(Grade grade, Dimension dimension) {
        return grade.dimension(dimension).map(Fraction::toString).orElse(null);
    }
}
