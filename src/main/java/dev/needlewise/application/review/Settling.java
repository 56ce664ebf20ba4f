package dev.needlewise.application.review;

import dev.needlewise.application.Records;
import dev.needlewise.domain.training.session.SessionSummary;
import dev.needlewise.domain.training.session.StandingKey;

/** Takes a session from what waits for review; inside the transaction that decides or returns it. */
record Settling(Records records) {
    void after(SessionSummary session) {
        records.standings()
                .find(StandingKey.of(session.attempt()))
                .map(standing -> standing.afterReviewOf(session.id()))
                .ifPresent(records.standings()::save);
    }
}
