package dev.needlewise.application.review;

import dev.needlewise.application.Records;
import dev.needlewise.domain.training.session.Attempt;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.util.List;
import java.util.Optional;

/** Finds critical errors that are open; inside a transaction. */
record OpenErrors(Records records) {
    /**
     * At the attempt's case or a variant of it, within its cohort. What somebody practises on their own is not their
     * supervisor's, and cannot keep them from a sign-off that nobody could explain.
     */
    List<Standing> ofFamily(Attempt attempt) {
        return records.standings().inFamily(attempt.person(), attempt.played().family()).stream()
                .filter(standing -> standing.open().isPresent())
                .filter(standing ->
                        standing.key().scope().cohort().equals(attempt.scope().cohort()))
                .toList();
    }

    /** The standing whose open critical error was made in this session. */
    Optional<Standing> madeIn(Attempt attempt) {
        SessionId session = attempt.id();
        return ofFamily(attempt).stream()
                .filter(standing -> standing.open()
                        .filter(open -> open.session().equals(session))
                        .isPresent())
                .findFirst();
    }
}
