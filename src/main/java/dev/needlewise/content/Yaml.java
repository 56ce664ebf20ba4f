package dev.needlewise.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the text of one YAML file into values that know their place, within limits that no honest file meets. */
public final class Yaml {
    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_LEVELS = 32;

    /** A value takes far more room in memory than in the text. */
    static final int MOST_VALUES = 100_000;

    private final String file;
    private final Problems problems;

    private Yaml(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The map that the file holds. Where it holds none, a problem says so and the map is absent: reading on from it
     * adds no further problems.
     */
    public static YamlMap read(String file, byte[] bytes, Problems problems) {
        return new Yaml(file, problems).root(bytes);
    }

    private YamlMap root(byte[] bytes) {
        Place start = Place.startOf(file);
        Optional<Node> root = text(bytes).flatMap(text -> tame(text) ? compose(text) : Optional.empty());
        return root.map(node -> YamlValue.of(node, file, problems).map())
                .orElseGet(() -> YamlValue.absent(start, problems).map());
    }

    private Optional<String> text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            problems.add(Place.startOf(file), "the file is larger than " + MOST_BYTES / 1024 + " KiB");
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException broken) {
            problems.add(Place.startOf(file), "the file is not UTF-8 text; save it as UTF-8");
            return Optional.empty();
        }
    }

    /** Looks at the bare events first: composing recurses, and aliases could make a short text endless. */
    private boolean tame(String text) {
        int level = 0;
        int documents = 0;
        int values = 0;
        try {
            for (Event event : new Parse(settings()).parseString(text)) {
                values++;
                switch (event.getEventId()) {
                    case Alias -> {
                        return refuse(event, "aliases (*name) are not read; write the value out");
                    }
                    case DocumentStart -> documents++;
                    case MappingStart, SequenceStart -> level++;
                    case MappingEnd, SequenceEnd -> level--;
                    default -> {}
                }
                if (level > MOST_LEVELS) {
                    return refuse(event, "this is nested more than " + MOST_LEVELS + " levels deep");
                }
                if (values > MOST_VALUES) {
                    return refuse(event, "the file holds more than " + MOST_VALUES + " values up to here");
                }
                if (documents > 1) {
                    return refuse(event, "a second document starts here; a file holds one");
                }
            }
            return true;
        } catch (YamlEngineException broken) {
            return broken(broken);
        }
    }

    private Optional<Node> compose(String text) {
        try {
            Optional<Node> node = new Compose(settings()).composeString(text);
            if (node.map(root -> !YamlValue.of(root, file, problems).isPresent())
                    .orElse(true)) {
                problems.add(Place.startOf(file), "the file is empty");
            }
            return node;
        } catch (YamlEngineException broken) {
            broken(broken);
            return Optional.empty();
        }
    }

    private boolean refuse(Event event, String message) {
        problems.add(place(event.getStartMark().orElse(null)), message);
        return false;
    }

    private boolean broken(YamlEngineException broken) {
        if (broken instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
            problems.add(place(mark.orElse(null)), "this is not YAML: " + marked.getProblem());
        } else {
            problems.add(Place.startOf(file), "this is not YAML: " + firstLine(broken.getMessage()));
        }
        return false;
    }

    private Place place(@Nullable Mark mark) {
        return mark == null ? Place.startOf(file) : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "it cannot be read"
                : message.lines().findFirst().orElse("it cannot be read");
    }

    private LoadSettings settings() {
        return LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_BYTES)
                .setUseMarks(true)
                .build();
    }
}
