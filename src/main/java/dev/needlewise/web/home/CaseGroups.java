package dev.needlewise.web.home;

import dev.needlewise.domain.scenario.CaseSet;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cases in the pack's sets, each once and in the order to play them; what is in no set comes last. */
record CaseGroups(List<Group> groups) {
    /** Cases under one heading. */
    record Group(String anchor, String title, List<Scenario> cases) {}

    static CaseGroups of(Pack pack, List<Scenario> available) {
        List<Group> groups = new ArrayList<>();
        Set<ScenarioId> placed = new HashSet<>();
        for (CaseSet set : pack.sets()) {
            List<Scenario> cases = set.cases().stream()
                    .flatMap(id ->
                            available.stream().filter(scenario -> scenario.id().equals(id)))
                    .filter(scenario -> placed.add(scenario.id()))
                    .toList();
            add(groups, "set-" + set.id(), set.title(), cases);
        }
        List<Scenario> others = available.stream()
                .filter(scenario -> !placed.contains(scenario.id()))
                .toList();
        add(groups, "others", Words.say(groups.isEmpty() ? "cases.all" : "cases.others"), others);
        return new CaseGroups(List.copyOf(groups));
    }

    /** Every case in this order. */
    List<Scenario> inOrder() {
        return groups.stream().flatMap(group -> group.cases().stream()).toList();
    }

    private static void add(List<Group> groups, String anchor, String title, List<Scenario> cases) {
        if (!cases.isEmpty()) {
            groups.add(new Group(anchor, title, cases));
        }
    }
}
