package dev.needlewise.lti.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object read claim by claim: null counts as absent, a wrong type is an error and never "absent". */
public final class Claims {
    private static final double LATEST = 253_402_300_799.0;

    private final JsonNode node;

    private Claims(JsonNode node) {
        this.node = node;
    }

    public static Claims parse(String text) throws MalformedJson {
        return ofObject("the document", Json.read(text));
    }

    /** The objects of a JSON array, as line items come. */
    public static List<Claims> parseArray(String text) throws MalformedJson {
        JsonNode array = Json.read(text);
        if (!array.isArray()) {
            throw wrong("the document", "an array", array);
        }
        return objectsOf("the document", array);
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }

    /** Whether the name is written at all, be it with null. */
    public boolean mentions(String name) {
        return node.has(name);
    }

    /** Whether the claim is exactly this string. */
    public boolean is(String name, String expected) {
        return find(name).filter(JsonNode::isTextual).map(JsonNode::textValue).equals(Optional.of(expected));
    }

    /** An identifier: 1 to {@code longest} characters, none of them a control character or half a pair. */
    public String requiredText(String name, int longest) throws MalformedJson {
        return text(name, longest).orElseThrow(() -> new MalformedJson("expected " + name + ", found none"));
    }

    public Optional<String> text(String name, int longest) throws MalformedJson {
        Optional<String> text = anyText(name);
        if (text.isPresent()) {
            String value = text.get();
            if (value.isEmpty() || value.length() > longest) {
                throw new MalformedJson(
                        "expected " + name + " of 1 to " + longest + " characters, found " + value.length());
            }
            if (!Words.areClean(value)) {
                throw new MalformedJson("expected " + name + " without control characters");
            }
        }
        return text;
    }

    /** Text to be handed back as it is, of any length. */
    public Optional<String> anyText(String name) throws MalformedJson {
        Optional<JsonNode> found = find(name);
        if (found.isPresent() && !found.get().isTextual()) {
            throw wrong(name, "a string", found.get());
        }
        return found.map(JsonNode::textValue);
    }

    /** Text that only describes: cleaned, cut to fit, absent where it is anything but text. */
    public Optional<String> description(String name, int longest) {
        return find(name)
                .filter(JsonNode::isTextual)
                .map(found -> Words.cleaned(found.textValue(), longest))
                .filter(text -> !text.isBlank());
    }

    public Optional<Claims> object(String name) throws MalformedJson {
        Optional<JsonNode> found = find(name);
        // Platforms written in PHP send an empty object as an empty array.
        if (found.isEmpty() || (found.get().isArray() && found.get().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(ofObject(name, found.get()));
    }

    public Claims requiredObject(String name) throws MalformedJson {
        return object(name).orElseThrow(() -> new MalformedJson("expected " + name + ", found none"));
    }

    /** The strings of an array; other elements are skipped. Absent is empty. */
    public List<String> texts(String name) throws MalformedJson {
        Optional<JsonNode> found = find(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!found.get().isArray()) {
            throw wrong(name, "an array", found.get());
        }
        var texts = new ArrayList<String>();
        found.get().forEach(element -> {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        });
        return List.copyOf(texts);
    }

    public List<String> requiredTexts(String name) throws MalformedJson {
        if (!has(name)) {
            throw new MalformedJson("expected " + name + ", found none");
        }
        return texts(name);
    }

    /** One string or an array of nothing but strings, as an audience is written. */
    public List<String> textOrTexts(String name) throws MalformedJson {
        Optional<JsonNode> found = find(name);
        if (found.isPresent() && found.get().isTextual()) {
            return List.of(found.get().textValue());
        }
        List<String> texts = requiredTexts(name);
        if (found.isPresent() && texts.size() != found.get().size()) {
            throw new MalformedJson("expected " + name + " to hold nothing but strings");
        }
        return texts;
    }

    public List<Claims> objects(String name) throws MalformedJson {
        Optional<JsonNode> found = find(name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!found.get().isArray()) {
            throw wrong(name, "an array", found.get());
        }
        return objectsOf(name, found.get());
    }

    public Optional<Boolean> flag(String name) throws MalformedJson {
        Optional<JsonNode> found = find(name);
        if (found.isPresent() && !found.get().isBoolean()) {
            throw wrong(name, "true or false", found.get());
        }
        return found.map(JsonNode::booleanValue);
    }

    public Optional<BigDecimal> number(String name) throws MalformedJson {
        Optional<JsonNode> found = find(name);
        if (found.isPresent() && !found.get().isNumber()) {
            throw wrong(name, "a number", found.get());
        }
        return found.map(JsonNode::decimalValue);
    }

    /** Seconds since 1970 as a JSON number; a string of digits is the wrong type. */
    public Optional<Instant> time(String name) throws MalformedJson {
        Optional<JsonNode> found = find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!found.get().isNumber()) {
            throw wrong(name, "a number", found.get());
        }
        double seconds = found.get().doubleValue();
        if (!(seconds >= 0 && seconds <= LATEST)) {
            throw new MalformedJson("expected " + name + " in seconds since 1970");
        }
        return Optional.of(Instant.ofEpochSecond((long) Math.floor(seconds)));
    }

    /** Strings by name; numbers and truth values as they are written, everything else left out. */
    public Map<String, String> textsByName(String name, int most, int longest) {
        var texts = new LinkedHashMap<String, String>();
        find(name)
                .filter(JsonNode::isObject)
                .ifPresent(object -> object.properties().forEach(field -> {
                    if (texts.size() < most
                            && field.getValue().isValueNode()
                            && !field.getValue().isNull()) {
                        texts.put(
                                Words.cleaned(field.getKey(), longest),
                                Words.cleaned(field.getValue().asText(), longest));
                    }
                }));
        return Map.copyOf(texts);
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(node.get(name)).filter(found -> !found.isNull());
    }

    private static Claims ofObject(String name, JsonNode found) throws MalformedJson {
        if (!found.isObject()) {
            throw wrong(name, "an object", found);
        }
        return new Claims(found);
    }

    private static List<Claims> objectsOf(String name, JsonNode array) throws MalformedJson {
        var objects = new ArrayList<Claims>();
        for (JsonNode element : array) {
            objects.add(ofObject(name, element));
        }
        return List.copyOf(objects);
    }

    private static MalformedJson wrong(String name, String expected, JsonNode found) {
        String type = found.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        return new MalformedJson("expected " + name + " to be " + expected + ", found " + type);
    }
}
