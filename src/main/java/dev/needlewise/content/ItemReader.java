package dev.needlewise.content;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.FixedChoice;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Asking;
import dev.needlewise.domain.scenario.Dimension;
import dev.needlewise.domain.scenario.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a scene asks; each kind of item has its own names. */
final class ItemReader {
    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> FIXED =
            Arrays.stream(FixedChoice.values()).map(FixedChoice::code).toList();
    private static final List<String> KINDS = List.of(
            "contraindications",
            "disposition",
            "depth",
            "numbing",
            "speed",
            "sessions",
            "escalation",
            "scope",
            "aftercare",
            "time",
            "choice",
            "statement");

    private final Vocabulary vocabulary;
    private final References references;
    private final OptionReader options;
    private final Set<String> given = new HashSet<>();

    ItemReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.references = new References(vocabulary.material());
        this.options = new OptionReader(vocabulary, references);
    }

    /** Empty where the kind is unknown; that is then a problem. */
    Optional<Item> read(YamlMap map) {
        YamlValue kind = map.require("asks");
        Asking asking = asking(map);
        Optional<String> known = kind.isPresent() ? Vocabulary.name(kind, "kind of item", KINDS) : Optional.empty();
        return known.map(name -> FIXED.contains(name) ? fixed(name, asking, map) : read(name, asking, map));
    }

    private Asking asking(YamlMap map) {
        YamlValue id = map.require("item");
        Optional<String> name = id.matching(ID, "an item id such as depth or next-visit");
        if (name.isPresent() && !given.add(name.get())) {
            id.problem("item '" + name.get() + "' is given twice");
        }
        return new Asking(
                name.orElse(""),
                map.require("prompt").text(),
                map.get("hint").text(),
                map.get("scored").flag().orElse(true),
                map.get("in-words").flag().orElse(false));
    }

    private Item read(String kind, Asking asking, YamlMap map) {
        return switch (kind) {
            case "contraindications" -> options.contraindications(asking, only(map, "options"));
            case "disposition" -> options.disposition(asking, only(map, "reasons"));
            case "depth" -> depth(asking, only(map, "drawing"));
            case "aftercare" -> aftercare(asking, only(map, "rows", "red-flag"));
            case "time" -> time(asking, only(map, "for"));
            case "choice" -> ChoiceReader.read(asking, only(map, "dimension", "options"), vocabulary, references);
            default -> statement(asking, only(map, "dimension", "statement", "claim", "because", "harm"));
        };
    }

    private static YamlMap only(YamlMap map, String... own) {
        List<String> names = new ArrayList<>(List.of("item", "asks", "prompt", "hint", "scored", "in-words"));
        names.addAll(List.of(own));
        return map.only(names.toArray(String[]::new));
    }

    private Item depth(Asking asking, YamlMap map) {
        YamlValue drawing = map.get("drawing");
        return new Item.Depth(
                asking,
                drawing.isPresent() ? Vocabulary.name(drawing, "drawing", vocabulary.sites()) : Optional.empty());
    }

    private Item fixed(String kind, Asking asking, YamlMap map) {
        FixedChoice choice =
                Codes.find(FixedChoice.values(), FixedChoice::code, kind).orElseThrow();
        only(
                map,
                choice == FixedChoice.NUMBING
                        ? new String[] {"for", "offers", "own-key"}
                        : new String[] {"offers", "own-key"});
        List<String> all = vocabulary.protocol().answers(choice).stream()
                .map(answer -> answer.value())
                .toList();
        List<String> offered = new ArrayList<>();
        for (YamlValue value : map.get("offers").list()) {
            Vocabulary.name(value, kind + " answer", all).ifPresent(offered::add);
        }
        Optional<Item.OwnKey<String>> own = OptionReader.ownKey(
                map.get("own-key"), references, right -> Vocabulary.name(right, kind + " answer", all));
        return new Item.Fixed(
                asking,
                choice,
                offered.isEmpty() ? all : offered,
                map.get("for").optionalText(),
                own);
    }

    private Item aftercare(Asking asking, YamlMap map) {
        List<Key> rows = new ArrayList<>();
        for (YamlValue value : map.require("rows").list()) {
            Optional<Key> key = Vocabulary.key(value, "aftercare row", vocabulary.aftercare());
            if (key.isPresent() && rows.contains(key.get())) {
                value.problem("row '" + key.get() + "' is asked twice");
            }
            key.ifPresent(rows::add);
        }
        Optional<Key> flag = Vocabulary.key(map.require("red-flag"), "aftercare row", vocabulary.aftercare());
        flag.filter(key -> !rows.contains(key)).ifPresent(rows::add);
        return new Item.Aftercare(asking, rows, flag.orElse(OptionReader.UNREAD));
    }

    private Item time(Asking asking, YamlMap map) {
        return new Item.Time(
                asking,
                Vocabulary.key(map.require("for"), "aftercare row", vocabulary.aftercare())
                        .orElse(OptionReader.UNREAD));
    }

    private Item statement(Asking asking, YamlMap map) {
        YamlValue claim = map.require("claim");
        return new Item.Statement(
                asking,
                dimension(map),
                map.require("statement").text(),
                Vocabulary.name(claim, "claim", vocabulary.claims())
                        .map(ClaimId::new)
                        .orElse(new ClaimId("XX-00")),
                harm(map.get("harm")),
                map.require("because").text());
    }

    static Dimension dimension(YamlMap map) {
        return Codes.read(map.require("dimension"), "dimension", Dimension.values(), Dimension::code)
                .orElse(Dimension.AFTERCARE);
    }

    static Harm harm(YamlValue value) {
        return value.isPresent()
                ? Codes.read(value, "harm", Harm.values(), Harm::code).orElse(Harm.NONE)
                : Harm.NONE;
    }
}
