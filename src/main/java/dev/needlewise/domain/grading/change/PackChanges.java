package dev.needlewise.domain.grading.change;

import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.Scenario;
import dev.needlewise.domain.scenario.ScenarioId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one version of a pack changes against another.
 *
 * @param claims how many claims are new, gone or different
 */
public record PackChanges(
        Pack before,
        Pack after,
        List<Scenario> added,
        List<Scenario> removed,
        List<CaseChange> cases,
        List<RuleChange> rules,
        List<String> profilesAdded,
        List<String> profilesRemoved,
        int claims) {
    public PackChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        cases = List.copyOf(cases);
        rules = List.copyOf(rules);
        profilesAdded = List.copyOf(profilesAdded);
        profilesRemoved = List.copyOf(profilesRemoved);
    }

    public static PackChanges between(Pack before, Pack after) {
        List<Scenario> removed = new ArrayList<>();
        List<CaseChange> changed = new ArrayList<>();
        for (Scenario old : before.scenarios()) {
            Optional<Scenario> now = after.scenario(old.id());
            now.ifPresentOrElse(
                    young -> CaseChange.between(old, young, before, after).ifPresent(changed::add),
                    () -> removed.add(old));
        }
        return new PackChanges(
                before,
                after,
                after.scenarios().stream()
                        .filter(young -> before.scenario(young.id()).isEmpty())
                        .toList(),
                removed,
                changed,
                RuleChange.between(before.protocols(), after.protocols()),
                without(after.protocols().keySet(), before.protocols().keySet()),
                without(before.protocols().keySet(), after.protocols().keySet()),
                claims(before, after));
    }

    public boolean isPassRuleChanged() {
        return !before.passRule().equals(after.passRule());
    }

    /** Another pack altogether, by its authors' own name. */
    public boolean isAnotherPack() {
        return !before.id().equals(after.id());
    }

    /** The cases that are gone or differ. */
    public Set<ScenarioId> concerned() {
        Set<ScenarioId> concerned = new LinkedHashSet<>();
        removed.forEach(scenario -> concerned.add(scenario.id()));
        cases.forEach(change -> concerned.add(change.after().id()));
        return concerned;
    }

    private static List<String> without(Set<String> these, Set<String> those) {
        return these.stream().filter(each -> !those.contains(each)).toList();
    }

    private static int claims(Pack before, Pack after) {
        Set<Object> all = new HashSet<>(before.material().claims().keySet());
        all.addAll(after.material().claims().keySet());
        all.removeIf(id -> {
            Object old = before.material().claims().get(id);
            return old != null && old.equals(after.material().claims().get(id));
        });
        return all.size();
    }
}
