package dev.needlewise.application.home;

import dev.needlewise.application.Records;
import dev.needlewise.domain.grading.Confidence;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.AssignmentId;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.Scope;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds what someone should look at again: the weak decisions of their latest attempts, the most harmful first. */
record WeakPointsOf(Records records, Pack pack, Instant now) {
    private static final Comparator<WeakPoint> MOST_HARMFUL = Comparator.comparing(
                    (WeakPoint point) -> point.mark().harm())
            .thenComparing(
                    point -> point.mark().confidence().map(Confidence::level).orElse(0))
            .reversed();

    /** Of these, the standings that may be told about. */
    List<Standing> shown(List<Standing> standings, Map<AssignmentId, Assignment> assignments) {
        return standings.stream()
                .filter(standing -> shows(standing.key().scope(), assignments))
                .toList();
    }

    List<WeakPoint> among(List<Standing> shown) {
        Map<SessionId, List<ItemMark>> marks = records.marks()
                .of(shown.stream().map(standing -> standing.latest().session()).toList());
        List<WeakPoint> points = new ArrayList<>();
        for (Standing standing : shown) {
            SessionId session = standing.latest().session();
            marks.getOrDefault(session, List.of()).stream()
                    .filter(ItemMark::isWeak)
                    .forEach(mark -> pack.scenario(standing.key().scenario())
                            .flatMap(scenario -> scenario.item(mark.item())
                                    .map(item -> new WeakPoint(session, scenario, item, mark)))
                            .ifPresent(points::add));
        }
        points.sort(MOST_HARMFUL);
        return points;
    }

    /** What was right in an assignment whose feedback is held back is not given away elsewhere. */
    boolean shows(Scope scope, Map<AssignmentId, Assignment> assignments) {
        return scope.assignment()
                .map(assignments::get)
                .map(assignment -> assignment.showsFeedback(now))
                .orElse(true);
    }
}
