package dev.needlewise.web.review;

import dev.needlewise.application.review.ReviewQueue;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.Percent;
import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.training.review.Challenge;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.util.List;

/**
 * What the list of reviews shows: attempts, the most dangerous first, and doubts of trainees.
 *
 * @param more what is said of the attempts that are not shown; empty where all are
 */
public record QueueView(List<Row> attempts, String more, List<DoubtView> doubts) {
    static QueueView of(ReviewQueue queue, PassRule rule, String contextPath) {
        return new QueueView(
                queue.attempts().stream()
                        .map(attempt -> row(attempt, rule, contextPath))
                        .toList(),
                queue.waiting() > queue.attempts().size()
                        ? Words.say("reviews.more", queue.attempts().size(), queue.waiting())
                        : "",
                queue.doubts().stream().map(doubt -> doubt(doubt, contextPath)).toList());
    }

    private static Row row(ReviewQueue.WaitingAttempt attempt, PassRule rule, String contextPath) {
        var finished = attempt.waiting().attempt();
        When when = new When(attempt.cohort().zone());
        return new Row(
                new Link(
                        Words.say("reviews.attempt", attempt.trainee().displayName(), attempt.caseTitle()),
                        contextPath + "/reviews/" + finished.session()),
                Words.say(
                        "reviews.meta",
                        attempt.cohort().name(),
                        finished.number(),
                        Words.say(attempt.waiting().assessed() ? "mode.assessed" : "mode.practice"),
                        when.moment(finished.finished())),
                Words.say(
                        "trainee.percent",
                        Percent.of(finished.grade().score(), Fraction.of(rule.cut()))
                                .toPlainString()),
                List.of(UrgencyTag.of(attempt.waiting().urgency())));
    }

    private static DoubtView doubt(ReviewQueue.Doubt doubt, String contextPath) {
        Challenge challenge = doubt.challenge();
        return new DoubtView(
                challenge.id(),
                Words.say(
                        "reviews.doubt",
                        doubt.trainee().displayName(),
                        doubt.caseTitle(),
                        new When(doubt.cohort().zone()).moment(challenge.at())),
                doubt.prompt(),
                challenge.words(),
                DoubtView.rests(challenge),
                challenge
                        .claim()
                        .map(claim -> contextPath + "/sources/" + claim)
                        .orElse(""),
                doubt.open() ? contextPath + "/reviews/" + challenge.session() : "",
                "");
    }
}
