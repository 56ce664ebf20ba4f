package dev.needlewise.application.cohort;

import dev.needlewise.application.Packs;
import dev.needlewise.application.Records;
import dev.needlewise.application.Supervision;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.cohort.CohortItems.Analysed;
import dev.needlewise.application.cohort.CohortItems.CaseItems;
import dev.needlewise.application.grading.Cases;
import dev.needlewise.domain.grading.Outcome;
import dev.needlewise.domain.grading.change.KeyedChange;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.domain.statistics.ItemAnalysis;
import dev.needlewise.domain.statistics.ItemAnswer;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.CohortId;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.session.CandidateSession;
import dev.needlewise.domain.training.session.ItemMark;
import dev.needlewise.domain.training.session.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Analyses the questions that a cohort has answered; for whoever supervises it. */
public final class ReadItems {
    private final Transactions transactions;
    private final Records records;
    private final Supervision supervision;
    private final Cases cases;
    private final KnownItems known = new KnownItems();

    public ReadItems(Transactions transactions, Records records, Packs packs) {
        this.transactions = transactions;
        this.records = records;
        this.supervision = new Supervision(records);
        this.cases = new Cases(packs);
    }

    /** Nothing where the viewer does not supervise the cohort. */
    public Optional<CohortItems> read(Viewer viewer, CohortId id) {
        return transactions.call(() -> supervision.cohort(viewer, id).map(this::items));
    }

    private CohortItems items(Cohort cohort) {
        List<CaseItems> found = records.answers().firstAttempts(cohort.id()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(first ->
                        known
                                .of(
                                        cohort.id(),
                                        first.getKey(),
                                        first.getValue(),
                                        () -> items(cohort.id(), first.getKey()))
                                .stream())
                .toList();
        return new CohortItems(cohort, found);
    }

    private Optional<CaseItems> items(CohortId cohort, ScenarioId scenario) {
        List<CandidateSession> first = firstOfEach(records.answers().firstAttempts(cohort, scenario));
        return first.stream().reduce((earlier, later) -> later).map(latest -> {
            KeyedCase keyed = cases.keyedForGrading(latest);
            List<CandidateSession> comparable = first.stream()
                    .filter(session -> new KeyedChange(cases.keyedForGrading(session), keyed).isComparable())
                    .toList();
            return new CaseItems(
                    keyed, comparable.size(), first.size() - comparable.size(), analysed(keyed, comparable));
        });
    }

    /** Somebody may have a first attempt for an assignment and one in practice: the earlier is the first. */
    private static List<CandidateSession> firstOfEach(List<CandidateSession> sessions) {
        Map<PersonId, CandidateSession> first = new LinkedHashMap<>();
        sessions.forEach(session -> first.putIfAbsent(session.attempt().person(), session));
        return List.copyOf(first.values());
    }

    private List<Analysed> analysed(KeyedCase keyed, List<CandidateSession> sessions) {
        Map<SessionId, List<ItemMark>> marks =
                records.marks().of(sessions.stream().map(CandidateSession::id).toList());
        Map<SessionId, Outcome> outcomes = new LinkedHashMap<>();
        sessions.forEach(session -> outcomes.put(session.id(), cases.outcome(session)));
        List<ItemAnswer> answers = outcomes.entrySet().stream()
                .flatMap(each -> answers(each.getValue(), marks.getOrDefault(each.getKey(), List.of())))
                .toList();
        return keyed.keyFeatures().stream()
                .map(item -> analysed(item, answers, List.copyOf(outcomes.values())))
                .toList();
    }

    private static Stream<ItemAnswer> answers(Outcome outcome, List<ItemMark> marks) {
        return ItemAnswer.of(outcome).stream()
                .map(answer -> marks.stream()
                        .filter(mark -> mark.item().equals(answer.item()))
                        .findFirst()
                        .flatMap(ItemMark::seconds)
                        .map(answer::after)
                        .orElse(answer));
    }

    private static Analysed analysed(Item item, List<ItemAnswer> answers, List<Outcome> outcomes) {
        WrongChoices wrong = WrongChoices.among(item, outcomes);
        List<ItemAnswer> own = answers.stream()
                .filter(answer -> answer.item().equals(item.id()))
                .toList();
        return new Analysed(item, ItemAnalysis.of(item.id(), own), wrong.most(), wrong.times());
    }
}
