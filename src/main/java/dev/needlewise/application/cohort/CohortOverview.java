package dev.needlewise.application.cohort;

import dev.needlewise.domain.scenario.PassRule;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.review.Attention;
import dev.needlewise.domain.training.session.CaseResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a cohort stands.
 *
 * @param members everyone who is or was in it, by name
 * @param cases those that were assigned or done, in the order of the pack
 * @param results by person and case
 * @param ready how many trainees passed all that is assessed, with no critical error open
 * @param waiting how many attempts wait for review
 * @param openCriticals how many cases have an open critical error, over all trainees
 */
public record CohortOverview(
        Cohort cohort,
        List<Member> members,
        List<Column> cases,
        Map<PersonId, Map<ScenarioId, CaseResult>> results,
        int ready,
        int waiting,
        int openCriticals,
        List<Attention> attention,
        PassRule passRule) {
    public CohortOverview {
        members = List.copyOf(members);
        cases = List.copyOf(cases);
        results = Map.copyOf(results);
        attention = List.copyOf(attention);
    }

    /** A case with its title; its id where the pack no longer has it. */
    public record Column(ScenarioId scenario, String title) {}

    /** Who trains there now. */
    public List<Member> trainees() {
        return members.stream().filter(Member::trains).toList();
    }

    public Optional<CaseResult> result(PersonId person, ScenarioId scenario) {
        return Optional.ofNullable(results.get(person)).map(cases -> cases.get(scenario));
    }

    public Optional<Member> member(PersonId person) {
        return members.stream()
                .filter(member -> member.person().id().equals(person))
                .findFirst();
    }
}
