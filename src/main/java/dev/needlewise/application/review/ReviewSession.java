package dev.needlewise.application.review;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.Grade;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.SessionSummary;
import java.util.List;
import java.util.Optional;

/** Opens a session, answer by answer, for a supervisor of its cohort, and checks its grade on the way. */
public final class ReviewSession {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final FeedbackOf feedback;

    public ReviewSession(Transactions transactions, Records records, Packs packs) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.feedback = new FeedbackOf(records, new Cases(packs));
    }

    public ReviewReading review(Viewer viewer, SessionId id) {
        return transactions.call(
                () -> supervision.session(viewer, id).flatMap(this::reading).orElseGet(ReviewReading.NotFound::new));
    }

    private Optional<ReviewReading> reading(SessionSummary summary) {
        Attempt attempt = summary.attempt();
        Optional<Cohort> cohort = attempt.scope().cohort().flatMap(records.cohorts()::find);
        Optional<Person> trainee = records.people().find(attempt.person());
        if (cohort.isEmpty() || trainee.isEmpty()) {
            return Optional.empty();
        }
        return summary.isRunning()
                ? running(summary, cohort.get().id(), trainee.get())
                : records.sessions()
                        .find(summary.id())
                        .<ReviewReading>map(
                                session -> new ReviewReading.Shown(sheet(session, cohort.get(), trainee.get())))
                        .or(() -> Optional.of(new ReviewReading.NoLongerKept()));
    }

    private Optional<ReviewReading> running(SessionSummary summary, CohortId cohort, Person trainee) {
        return records.cohorts()
                .membership(trainee.id(), cohort)
                .map(membership -> new ReviewReading.StillRunning(summary, new Member(trainee, membership)));
    }

    private ReviewSheet sheet(CandidateSession session, Cohort cohort, Person trainee) {
        Feedback gathered = feedback.gathered(session);
        Grade again = Grade.of(gathered.outcome(), session.confidence());
        return new ReviewSheet(
                cohort,
                trainee,
                gathered,
                session.grade().filter(again::equals).isPresent(),
                records.reviews().returned(session.id()),
                records.reviews().closed(session.id()),
                List.copyOf(new OpenErrors(records).ofFamily(session.attempt())));
    }
}
