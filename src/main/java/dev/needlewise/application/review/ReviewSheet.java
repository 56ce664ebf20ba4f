package dev.needlewise.application.review;

import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.review.ClosedCritical;
import dev.needlewise.domain.training.review.Return;
import dev.needlewise.domain.training.session.Standing;
import java.util.List;
import java.util.Optional;

/**
 * A finished session as its supervisor sees it.
 *
 * @param feedback the case, the answers, the outcome worked out again, and what was said about it
 * @param agrees whether that outcome is the grade that is kept; if not, something is wrong with the record
 * @param open standings of the trainee at this case, or a variant of it, whose critical error is open
 */
public record ReviewSheet(
        Cohort cohort,
        Person trainee,
        Feedback feedback,
        boolean agrees,
        Optional<Return> returned,
        Optional<ClosedCritical> closed,
        List<Standing> open) {
    public ReviewSheet {
        open = List.copyOf(open);
    }

    /** Whether the open critical error, if there is one, was made in this session. */
    public boolean isOpenHere() {
        return open.stream()
                .flatMap(standing -> standing.open().stream())
                .anyMatch(
                        critical -> critical.session().equals(feedback.session().id()));
    }
}
