package dev.needlewise.web.cohort;

import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.Assignment;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.Terms;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of an assignment as they were typed, or as they stand. */
public record AssignmentFields(
        String title,
        List<String> sets,
        List<String> cases,
        String mode,
        String opens,
        String due,
        String attempts,
        String which,
        String critical,
        String feedback,
        List<String> people) {
    public AssignmentFields {
        sets = List.copyOf(sets);
        cases = List.copyOf(cases);
        people = List.copyOf(people);
    }

    static AssignmentFields fresh() {
        return new AssignmentFields(
                "",
                List.of(),
                List.of(),
                code(Mode.PRACTICE),
                "",
                "",
                "",
                code(WhichCounts.BEST),
                code(AfterCritical.SCORE_COUNTS),
                code(FeedbackTime.AT_END),
                List.of());
    }

    static AssignmentFields of(Assignment assignment, When when) {
        return new AssignmentFields(
                assignment.title(),
                List.of(),
                List.of(),
                code(assignment.mode()),
                when.typed(assignment.opens()),
                when.typed(assignment.due()),
                assignment.attemptsAllowed().map(String::valueOf).orElse(""),
                code(assignment.whichCounts()),
                code(assignment.afterCritical()),
                code(assignment.feedback()),
                assignment.onlyFor().stream().map(PersonId::value).sorted().toList());
    }

    static AssignmentFields typed(Visit visit) {
        return new AssignmentFields(
                visit.field("title"),
                visit.fields("set"),
                visit.fields("case"),
                visit.field("mode"),
                visit.field("opens"),
                visit.field("due"),
                visit.field("attempts"),
                visit.field("which"),
                visit.field("critical"),
                visit.field("feedback"),
                visit.fields("person"));
    }

    /** Dates that cannot be read, whatever they were meant to say. */
    List<FieldError> problems(When when) {
        List<FieldError> problems = new ArrayList<>();
        if (!opens.isBlank() && when.read(opens).isEmpty()) {
            problems.add(new FieldError("opens", Words.say("assignment.error.date")));
        }
        if (!due.isBlank() && when.read(due).isEmpty()) {
            problems.add(new FieldError("due", Words.say("assignment.error.date")));
        }
        return problems;
    }

    Terms terms(When when) {
        return new Terms(
                title,
                moment(opens, when),
                moment(due, when),
                attemptsAllowed(),
                one(WhichCounts.values(), which, WhichCounts.BEST),
                one(AfterCritical.values(), critical, AfterCritical.SCORE_COUNTS),
                one(FeedbackTime.values(), feedback, FeedbackTime.AT_END),
                onlyFor());
    }

    Mode chosenMode() {
        return one(Mode.values(), mode, Mode.PRACTICE);
    }

    private Set<PersonId> onlyFor() {
        return people.stream().filter(UuidText::isForm).map(PersonId::new).collect(Collectors.toSet());
    }

    /** What is no number of attempts is none at all, which is refused. */
    private Optional<Integer> attemptsAllowed() {
        String digits = attempts.strip();
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(digits.matches("[0-9]{1,2}") ? Integer.parseInt(digits) : 0);
    }

    private static Optional<Instant> moment(String typed, When when) {
        return typed.isBlank() ? Optional.empty() : when.read(typed);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E one(E[] values, String code, E usual) {
        return Arrays.stream(values)
                .filter(value -> code(value).equals(code))
                .findFirst()
                .orElse(usual);
    }
}
