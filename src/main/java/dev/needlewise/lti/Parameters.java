package dev.needlewise.lti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The query or form parameters of a request, of which each may be given once. */
public record Parameters(Map<String, List<String>> values) {
    public Parameters {
        values = Map.copyOf(values);
    }

    /** Takes the shape in which a servlet request gives them. */
    public static Parameters of(Map<String, String[]> values) {
        var copy = new java.util.HashMap<String, List<String>>();
        values.forEach((name, given) -> copy.put(name, List.of(given)));
        return new Parameters(copy);
    }

    /** The value, where it is given and not empty; the first where it is repeated, see {@link #repeated}. */
    public Optional<String> value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(text -> !text.isEmpty());
    }

    /** The first of these names that is given more than once. */
    public Optional<String> repeated(String... names) {
        var repeated = new ArrayList<String>();
        for (String name : names) {
            if (values.getOrDefault(name, List.of()).size() > 1) {
                repeated.add(name);
            }
        }
        return repeated.stream().findFirst();
    }
}
