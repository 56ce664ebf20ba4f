package dev.needlewise.web.cohort;

import dev.needlewise.application.assignment.AssignmentBoard;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Row;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;

/** Puts assignments into rows. */
final class AssignmentRows {
    private AssignmentRows() {}

    static List<Row> of(AssignmentBoard board, String contextPath) {
        return board.lines().stream().map(line -> row(line, contextPath)).toList();
    }

    private static Row row(AssignmentBoard.Line line, String contextPath) {
        Assignment assignment = line.assignment();
        When when = new When(line.cohort().zone());
        List<String> meta = new ArrayList<>();
        meta.add(line.cohort().name());
        meta.add(Words.count("assignment.cases", assignment.cases().size()));
        assignment.due().ifPresent(due -> meta.add(Words.say("assignment.due", when.moment(due))));
        List<Tag> tags = new ArrayList<>();
        tags.add(new Tag(Words.say("mode." + assignment.mode().code()), Tone.PLAIN));
        if (assignment.withdrawn().isPresent()) {
            tags.add(new Tag(Words.say("assignment.withdrawn"), Tone.WARN));
        }
        return new Row(
                new Link(assignment.title(), contextPath + "/assignments/" + assignment.id()),
                String.join(" · ", meta),
                Words.say("assignment.done", line.done(), line.asked()),
                tags);
    }
}
