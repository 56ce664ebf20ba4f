package dev.needlewise.web.review;

import dev.needlewise.application.review.Feedback;
import dev.needlewise.application.review.ReviewSheet;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.web.page.TrailEntry;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happened at this case so far, the latest first. */
final class History {
    private final ReviewSheet sheet;
    private final List<Moment> moments = new ArrayList<>();

    private record Moment(Instant at, String what) {}

    private History(ReviewSheet sheet) {
        this.sheet = sheet;
    }

    static List<TrailEntry> of(ReviewSheet sheet, When when) {
        History history = new History(sheet);
        history.attempts();
        history.acts();
        return history.moments.stream()
                .sorted(Comparator.comparing(Moment::at).reversed())
                .map(moment -> new TrailEntry(when.date(moment.at()), when.day(moment.at()), moment.what()))
                .toList();
    }

    private void attempts() {
        for (SessionSummary attempt : sheet.feedback().attempts()) {
            attempt.finished()
                    .ifPresent(at -> attempt.grade().ifPresent(grade -> {
                        String key = grade.isCritical() ? "history.finished.critical" : "history.finished";
                        moments.add(
                                new Moment(at, Words.say(key, attempt.attempt().number())));
                    }));
        }
    }

    private void acts() {
        Feedback feedback = sheet.feedback();
        feedback.decisions().forEach(decision -> {
            String verdict = Words.say("decision." + decision.verdict().code());
            String by = feedback.nameOf(decision.by());
            String what = decision.reason()
                    .map(reason -> Words.say("history.replaced", by, verdict, reason))
                    .orElseGet(() -> Words.say("history.decided", by, verdict));
            moments.add(new Moment(
                    decision.at(), decision.words().isEmpty() ? what : what + " “" + decision.words() + "”"));
        });
        sheet.returned()
                .ifPresent(back -> moments.add(new Moment(back.at(), Words.say("history.returned", back.words()))));
        sheet.closed()
                .ifPresent(
                        closed -> moments.add(new Moment(closed.at(), Words.say("history.closed", closed.reason()))));
    }
}
