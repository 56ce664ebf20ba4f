package dev.needlewise.content;

import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.scenario.Asking;
import dev.needlewise.domain.scenario.DrawnPlace;
import dev.needlewise.domain.scenario.Item;
import dev.needlewise.domain.scenario.Item.Contraindications;
import dev.needlewise.domain.scenario.Item.DispositionItem;
import dev.needlewise.domain.scenario.Item.DispositionItem.Reason;
import dev.needlewise.domain.scenario.Item.OwnKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads lists of findings, and the gate whose reasons are the options of the list before it. */
final class OptionReader {
    static final Key UNREAD = new Key("unread");

    private final Vocabulary vocabulary;
    private final References references;
    private List<Reason> lastOptions = List.of();

    OptionReader(Vocabulary vocabulary, References references) {
        this.vocabulary = vocabulary;
        this.references = references;
    }

    Item contraindications(Asking asking, YamlMap map) {
        List<Contraindications.Option> options = new ArrayList<>();
        Set<Key> keys = new HashSet<>();
        for (YamlValue entry : map.require("options").list()) {
            YamlMap option = entry.map().only("key", "says", "at", "absent", "disputed", "own-key");
            Key key = key(option, keys);
            options.add(new Contraindications.Option(
                    key,
                    option.require("says").text(),
                    optional(option.get("at"), "place", DrawnPlace.codes()),
                    option.get("absent").optionalText(),
                    optional(option.get("disputed"), "conflict", vocabulary.conflicts()),
                    ownKey(option.get("own-key"), references, YamlValue::flag)));
        }
        lastOptions = options.stream()
                .map(option -> new Reason(option.key(), option.says()))
                .toList();
        return new Contraindications(asking, options);
    }

    Item disposition(Asking asking, YamlMap map) {
        YamlValue written = map.get("reasons");
        if (!written.isPresent()) {
            if (lastOptions.isEmpty()) {
                map.problem("no list of contraindications comes before this, so give the 'reasons' here");
            }
            return new DispositionItem(asking, lastOptions);
        }
        List<Reason> reasons = new ArrayList<>();
        Set<Key> keys = new HashSet<>();
        for (YamlValue entry : written.list()) {
            YamlMap reason = entry.map().only("key", "says");
            reasons.add(new Reason(key(reason, keys), reason.require("says").text()));
        }
        return new DispositionItem(asking, reasons);
    }

    private Key key(YamlMap option, Set<Key> given) {
        YamlValue name = option.require("key");
        if (!name.isPresent()) {
            return UNREAD;
        }
        Key key = Vocabulary.key(name, "finding", vocabulary.reasons()).orElse(UNREAD);
        if (!key.equals(UNREAD) && !given.add(key)) {
            name.problem("'" + key + "' is offered twice");
        }
        return key;
    }

    private static Optional<String> optional(YamlValue value, String what, List<String> known) {
        return value.isPresent() ? Vocabulary.name(value, what, known) : Optional.empty();
    }

    /** An author's own key; it has to say on which claims it rests, and why. */
    static <T> Optional<OwnKey<T>> ownKey(
            YamlValue value, References references, Function<YamlValue, Optional<T>> right) {
        if (!value.isPresent()) {
            return Optional.empty();
        }
        YamlMap map = value.map().only("right", "claims", "because");
        var claims = references.claims(map);
        String because = map.require("because").text();
        YamlValue written = map.require("right");
        return written.isPresent()
                ? right.apply(written).map(answer -> new OwnKey<>(answer, claims, because))
                : Optional.empty();
    }
}
