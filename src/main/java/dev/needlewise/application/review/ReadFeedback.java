package dev.needlewise.application.review;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.SessionId;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Shows the feedback of a finished session to the person who played it, once it may be shown. */
public final class ReadFeedback {
    private final Transactions transactions;
    private final Records records;
    private final FeedbackOf feedback;
    private final Clock clock;

    public ReadFeedback(Transactions transactions, Records records, Packs packs, Clock clock) {
        this.transactions = transactions;
        this.records = records;
        this.feedback = new FeedbackOf(records, new Cases(packs));
        this.clock = clock;
    }

    public FeedbackReading read(Viewer viewer, SessionId id) {
        return transactions.call(() -> records.sessions()
                .find(id)
                .filter(session -> session.attempt().person().equals(viewer.person()))
                .map(this::read)
                .orElseGet(() -> withoutAnswers(viewer, id)));
    }

    private FeedbackReading withoutAnswers(Viewer viewer, SessionId id) {
        return records.sessions()
                .summary(id)
                .filter(summary ->
                        !summary.isRunning() && summary.attempt().person().equals(viewer.person()))
                .<FeedbackReading>map(forgotten -> new FeedbackReading.NoLongerKept())
                .orElseGet(FeedbackReading.NotFound::new);
    }

    private FeedbackReading read(CandidateSession session) {
        if (!session.isOver()) {
            return new FeedbackReading.StillRunning(session.id());
        }
        Optional<Assignment> assignment = session.attempt().scope().assignment().flatMap(records.assignments()::find);
        if (assignment.filter(asked -> !asked.showsFeedback(clock.instant())).isPresent()) {
            ZoneId zone = assignment
                    .map(Assignment::cohort)
                    .flatMap(records.cohorts()::find)
                    .map(Cohort::zone)
                    .orElse(ZoneOffset.UTC);
            return new FeedbackReading.Later(session.id(), assignment.flatMap(Assignment::lastDue), zone);
        }
        return new FeedbackReading.Shown(feedback.gathered(session));
    }
}
