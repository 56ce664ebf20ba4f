package dev.needlewise.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One value of a YAML file, with its place.
 *
 * <p>Asking for the wrong kind adds a problem and answers with something empty, so that a reader can go straight on
 * and find the rest; whoever builds with the answers looks at {@link Problems} at the end. An absent value answers
 * everything with something empty and adds no problem: whoever required it has already said so.
 */
public final class YamlValue {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,4})?");
    private static final int SHOWN = 60;

    private final @Nullable Node node;
    private final Place place;
    private final Problems problems;

    private YamlValue(@Nullable Node node, Place place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    static YamlValue of(Node node, String file, Problems problems) {
        Optional<Mark> mark = node.getStartMark();
        Place place = mark.map(at -> new Place(file, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> Place.startOf(file));
        return isNothing(node) ? absent(place, problems) : new YamlValue(node, place, problems);
    }

    static YamlValue absent(Place place, Problems problems) {
        return new YamlValue(null, place, problems);
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
    }

    public boolean isPresent() {
        return node != null;
    }

    public Place place() {
        return place;
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Says what is wrong with this value. An absent value stays silent. */
    public void problem(String message) {
        if (node != null) {
            problems.add(place, message);
        }
    }

    /** The words without outer blanks; empty when absent or not a single value. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        problem("expected a single value, but found " + kind());
        return "";
    }

    /** The words, or empty where there are none. */
    public Optional<String> optionalText() {
        return Optional.of(text()).filter(words -> !words.isEmpty());
    }

    /** An exact decimal, also when written in quotes. */
    public Optional<BigDecimal> decimal() {
        return matching(DECIMAL, "a number such as 1.5").map(BigDecimal::new);
    }

    public Optional<Integer> whole() {
        return matching(Pattern.compile("[0-9]{1,6}"), "a whole number").map(Integer::valueOf);
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag() {
        return matching(Pattern.compile("true|false"), "true or false").map(Boolean::valueOf);
    }

    /** The words when they have this form, otherwise a problem that names {@code expected}. */
    public Optional<String> matching(Pattern form, String expected) {
        if (node == null) {
            return Optional.empty();
        }
        String words = text();
        if (isText() && !form.matcher(words).matches()) {
            problem("expected " + expected + ", but found '" + shown(words) + "'");
            return Optional.empty();
        }
        return Optional.of(words).filter(any -> isText());
    }

    /** One of a closed set of names; an unknown one is a problem with the nearest known name. */
    public <T> Optional<T> named(String what, Collection<String> known, Function<String, Optional<T>> lookup) {
        if (!isText()) {
            text();
            return Optional.empty();
        }
        String written = text();
        Optional<T> value = lookup.apply(written);
        if (value.isEmpty()) {
            problem(what + " '" + shown(written) + "' does not exist" + Nearest.hint(written, known));
        }
        return value;
    }

    /** The entries; nothing when absent or not a list. */
    public List<YamlValue> list() {
        if (node instanceof SequenceNode sequence) {
            List<YamlValue> entries = new ArrayList<>();
            for (Node entry : sequence.getValue()) {
                YamlValue value = of(entry, place.file(), problems);
                if (value.isPresent()) {
                    entries.add(value);
                } else {
                    problems.add(value.place(), "this entry of the list is empty");
                }
            }
            return entries;
        }
        problem("expected a list, but found " + kind());
        return List.of();
    }

    /** The map; an absent one when this is no map. */
    public YamlMap map() {
        if (node instanceof MappingNode mapping) {
            return YamlMap.of(mapping, place, problems);
        }
        problem("expected 'name: value' pairs, but found " + kind());
        return YamlMap.absent(place, problems);
    }

    private String kind() {
        if (isText()) {
            return "a single value";
        }
        return isList() ? "a list" : "'name: value' pairs";
    }

    private static String shown(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
