package dev.needlewise.web.cohort;

import dev.needlewise.application.cohort.Member;
import dev.needlewise.domain.scenario.CaseSet;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.assignment.AfterCritical;
import dev.needlewise.domain.training.assignment.FeedbackTime;
import dev.needlewise.domain.training.assignment.Mode;
import dev.needlewise.domain.training.assignment.WhichCounts;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.web.page.Choice;
import dev.needlewise.web.page.ChoiceList;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything to choose from when cases are assigned.
 *
 * @param sets whole sets of the pack, as far as they are written for the cohort's profile
 * @param groups the places of single cases under the sets that they are in
 * @param people nobody chosen means everybody
 */
public record AssignmentChoices(
        ChoiceList sets,
        ChoiceList cases,
        List<Group> groups,
        ChoiceList modes,
        ChoiceList which,
        ChoiceList critical,
        ChoiceList feedback,
        ChoiceList people) {
    /** Single cases under the title of their set, by their places in the list of all. */
    public record Group(String title, List<Integer> places, boolean open) {}

    static AssignmentChoices of(AssignmentFields fields, Pack pack, Cohort cohort, List<Member> trainees) {
        List<Scenario> written = pack.scenariosFor(cohort.profile());
        return new AssignmentChoices(
                many("set", sets(fields, pack, ids(written))),
                many("case", cases(fields, written)),
                groups(fields, pack, written),
                one("mode", fields.mode(), Mode.values()),
                one("which", fields.which(), WhichCounts.values()),
                one("critical", fields.critical(), AfterCritical.values()),
                one("feedback", fields.feedback(), FeedbackTime.values()),
                many("person", people(fields, trainees)));
    }

    /** The cases chosen, singly or by their set, in the order of the pack; sets bring only what the profile has. */
    static List<ScenarioId> chosen(AssignmentFields fields, Pack pack, Cohort cohort) {
        Set<ScenarioId> written = ids(pack.scenariosFor(cohort.profile()));
        Set<ScenarioId> wanted = Stream.concat(
                        fields.cases().stream().filter(ScenarioId::isForm).map(ScenarioId::new),
                        fields.sets().stream()
                                .flatMap(id -> pack.set(id).stream())
                                .flatMap(set -> set.cases().stream())
                                .filter(written::contains))
                .collect(Collectors.toSet());
        List<ScenarioId> known = pack.scenarios().stream()
                .map(Scenario::id)
                .filter(wanted::remove)
                .toList();
        return Stream.concat(known.stream(), wanted.stream().sorted()).toList();
    }

    private static Set<ScenarioId> ids(List<Scenario> scenarios) {
        return scenarios.stream().map(Scenario::id).collect(Collectors.toSet());
    }

    private static List<Choice> sets(AssignmentFields fields, Pack pack, Set<ScenarioId> written) {
        return pack.sets().stream()
                .filter(set -> set.cases().stream().anyMatch(written::contains))
                .map(set -> set(fields, set, written))
                .toList();
    }

    private static Choice set(AssignmentFields fields, CaseSet set, Set<ScenarioId> written) {
        int cases = (int) set.cases().stream().filter(written::contains).count();
        return new Choice(
                set.id(),
                set.title(),
                Words.count("assignment.cases", cases),
                null,
                fields.sets().contains(set.id()));
    }

    private static List<Choice> cases(AssignmentFields fields, List<Scenario> written) {
        return written.stream()
                .map(scenario -> new Choice(
                        scenario.id().value(),
                        scenario.title(),
                        about(scenario),
                        null,
                        fields.cases().contains(scenario.id().value())))
                .toList();
    }

    /** How long it takes, and what the patient comes for. */
    private static String about(Scenario scenario) {
        String minutes = Words.say("assignment.minutes", scenario.minutes());
        return scenario.patient().notes().stream()
                .findFirst()
                .map(note -> Words.say("assignment.about", minutes, note.text()))
                .orElse(minutes);
    }

    /** Each case once, under the first set that has it; what is in no set comes last. */
    private static List<Group> groups(AssignmentFields fields, Pack pack, List<Scenario> written) {
        List<Group> groups = new ArrayList<>();
        List<Scenario> left = new ArrayList<>(written);
        for (CaseSet set : pack.sets()) {
            List<Scenario> here = left.stream()
                    .filter(scenario -> set.cases().contains(scenario.id()))
                    .toList();
            left.removeAll(here);
            add(groups, set.title(), here, written, fields);
        }
        add(groups, Words.say(groups.isEmpty() ? "cases.all" : "cases.others"), left, written, fields);
        return groups;
    }

    /** The first group is open, and every one in which something is chosen. */
    private static void add(
            List<Group> groups, String title, List<Scenario> here, List<Scenario> written, AssignmentFields fields) {
        if (!here.isEmpty()) {
            boolean chosen = here.stream()
                    .anyMatch(scenario -> fields.cases().contains(scenario.id().value()));
            List<Integer> places = here.stream().map(written::indexOf).toList();
            groups.add(new Group(title, places, chosen || groups.isEmpty()));
        }
    }

    private static List<Choice> people(AssignmentFields fields, List<Member> trainees) {
        return trainees.stream()
                .map(member -> Choice.of(
                        member.person().id().value(),
                        member.person().displayName(),
                        fields.people().contains(member.person().id().value())))
                .toList();
    }

    private static ChoiceList many(String field, List<Choice> choices) {
        return new ChoiceList(field, true, choices, null, false);
    }

    private static ChoiceList one(String field, String chosen, Enum<?>... values) {
        List<Choice> choices = Arrays.stream(values)
                .map(AssignmentFields::code)
                .map(code -> new Choice(
                        code,
                        Words.say("assignment." + field + "." + code),
                        Words.say("assignment." + field + "." + code + ".words"),
                        null,
                        code.equals(chosen)))
                .toList();
        return new ChoiceList(field, false, choices, null, false);
    }
}
