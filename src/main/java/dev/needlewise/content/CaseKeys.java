package dev.needlewise.content;

import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.scenario.CaseProblem;
import dev.needlewise.domain.scenario.KeyedCase;
import dev.needlewise.domain.scenario.Keying;
import dev.needlewise.domain.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys a scenario under each of its profiles; a problem that all of them share is told once. */
final class CaseKeys {
    private final ClinicRules rules;
    private final Problems problems;

    CaseKeys(ClinicRules rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    /** By profile, where there is no problem. */
    Map<String, KeyedCase> of(ScenarioReader.Read read) {
        Scenario scenario = read.scenario();
        Map<String, KeyedCase> keyed = new LinkedHashMap<>();
        Map<CaseProblem, List<String>> found = new LinkedHashMap<>();
        for (String profile : scenario.profiles()) {
            Optional<Protocol> protocol = rules.under(profile);
            if (protocol.isPresent()) {
                Keying keying = KeyedCase.of(scenario, protocol.get(), rules.material());
                keying.keyed().ifPresent(one -> keyed.put(profile, one));
                keying.problems()
                        .forEach(problem -> found.computeIfAbsent(problem, any -> new ArrayList<>())
                                .add(profile));
            }
        }
        found.forEach((problem, profiles) -> {
            boolean everywhere = profiles.size() == scenario.profiles().size();
            String where = everywhere ? "" : " (under " + String.join(", ", profiles) + ")";
            problems.add(read.places().of(problem.where()), problem.message() + where);
        });
        return keyed;
    }
}
