package dev.needlewise.application.launch;

import dev.needlewise.application.assignment.Task;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.score.WaitingScore;
import java.util.List;
import java.util.Optional;

/**
 * An activity of a course as somebody sees it who opened it.
 *
 * @param tasks its cases as the viewer has them before them
 * @param lines for a supervisor, everybody who trains in the cohort
 */
public record ActivitySheet(
        Assignment assignment,
        Cohort cohort,
        boolean copied,
        boolean supervised,
        boolean hasRoster,
        List<Task> tasks,
        List<Line> lines) {
    public ActivitySheet {
        tasks = List.copyOf(tasks);
        lines = List.copyOf(lines);
    }

    /**
     * One trainee: how far they are, and where their last mark stands on its way to the gradebook.
     *
     * @param finished how many of the cases they finished at least once
     * @param mark the newest that is or was on its way
     */
    public record Line(Member member, boolean started, int finished, Optional<WaitingScore> mark) {
        /** Whether they are no longer in the course; what they did stays. */
        public boolean hasLeft() {
            return !member.membership().isCurrent();
        }

        public boolean isRefused() {
            return mark.filter(score -> score.state() == WaitingScore.State.REFUSED)
                    .isPresent();
        }
    }

    public long refused() {
        return lines.stream().filter(Line::isRefused).count();
    }
}
