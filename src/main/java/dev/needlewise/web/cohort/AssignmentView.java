package dev.needlewise.web.cohort;

import dev.needlewise.application.assignment.AssignmentSheet;
import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Choice;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Optional;

/**
 * What the page of an assignment shows.
 *
 * @param withdrawn since when nothing new is begun; empty while it stands
 * @param said what was done just now; empty otherwise
 * @param extendable trainees who can be given more time; empty where it is never due
 */
public record AssignmentView(
        String id,
        String mode,
        List<String> cases,
        String zone,
        String withdrawn,
        String said,
        AssignmentFields fields,
        AssignmentChoices choices,
        List<Doer> doers,
        List<Choice> extendable) {
    private static final List<String> SAID = List.of("made", "changed", "extended");

    /** A trainee: how far they are, and their extension where they have one. */
    public record Doer(String name, String done, String due) {}

    static AssignmentView of(AssignmentSheet sheet, AssignmentFields fields, Pack pack, Visit visit) {
        Assignment assignment = sheet.assignment();
        When when = new When(sheet.cohort().zone());
        List<Member> trainees =
                sheet.doers().stream().map(AssignmentSheet.Doer::member).toList();
        return new AssignmentView(
                assignment.id().value(),
                Words.say("mode." + assignment.mode().code()),
                sheet.titles(),
                When.name(sheet.cohort().zone()),
                assignment
                        .withdrawn()
                        .map(at -> Words.say("assignment.withdrawn.since", when.moment(at)))
                        .orElse(""),
                SAID.stream()
                        .filter(visit::has)
                        .findFirst()
                        .map(what -> Words.say("assignment.said." + what))
                        .orElse(""),
                fields,
                AssignmentChoices.of(fields, pack, sheet.cohort(), trainees),
                sheet.doers().stream()
                        .filter(doer -> assignment.isFor(doer.member().person().id()))
                        .map(doer -> doer(doer, assignment, when))
                        .toList(),
                extendable(sheet));
    }

    private static Doer doer(AssignmentSheet.Doer doer, Assignment assignment, When when) {
        Optional<String> due = assignment.dueFor(doer.member().person().id()).map(when::moment);
        return new Doer(
                doer.member().person().displayName(),
                Words.say("assignment.done", doer.done(), assignment.cases().size()),
                due.orElseGet(() -> Words.say("assignment.no-due")));
    }

    private static List<Choice> extendable(AssignmentSheet sheet) {
        if (sheet.assignment().due().isEmpty() || sheet.assignment().withdrawn().isPresent()) {
            return List.of();
        }
        return sheet.doers().stream()
                .map(AssignmentSheet.Doer::member)
                .filter(member -> sheet.assignment().isFor(member.person().id()))
                .map(member ->
                        Choice.of(member.person().id().value(), member.person().displayName(), false))
                .toList();
    }
}
