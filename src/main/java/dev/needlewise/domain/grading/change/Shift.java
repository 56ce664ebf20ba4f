package dev.needlewise.domain.grading.change;

import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.protocol.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A number of a rule that is new, gone or another one.
 *
 * @param what it is about, such as {@code preferred}
 */
public record Shift(String what, Optional<Figure> before, Optional<Figure> after) {
    static List<Shift> between(Rules old, Rules young, RuleId rule) {
        Map<String, Figure> before = Figure.of(old, rule);
        Map<String, Figure> after = Figure.of(young, rule);
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        List<Shift> shifts = new ArrayList<>();
        for (String what : all) {
            if (!Objects.equals(before.get(what), after.get(what))) {
                shifts.add(
                        new Shift(what, Optional.ofNullable(before.get(what)), Optional.ofNullable(after.get(what))));
            }
        }
        return shifts;
    }
}
