package dev.needlewise.content;

import dev.needlewise.domain.protocol.After;
import dev.needlewise.domain.protocol.Area;
import dev.needlewise.domain.protocol.Concern;
import dev.needlewise.domain.protocol.Device;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Permission;
import dev.needlewise.domain.protocol.PlannedSession;
import dev.needlewise.domain.protocol.PractitionerFacts;
import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.Role;
import dev.needlewise.domain.scenario.FactChanges;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the facts of a patient, from a file of their own or from inside a scenario. */
public final class PresentationReader {
    private static final String[] NAMES = {
        "concern",
        "area",
        "findings",
        "cleared",
        "wantedDepth",
        "session",
        "device",
        "practitioner",
        "setting",
        "jurisdiction",
        "after"
    };
    private static final Map<String, Permission> PERMISSIONS = Map.of(
            "true", Permission.PERMITTED, "false", Permission.NOT_PERMITTED, "unverified", Permission.UNVERIFIED);
    private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9_-]{0,60}");
    private static final BigDecimal DEEPEST = new BigDecimal("99.99");

    private final List<String> findings;
    private final List<String> signs;

    /** Reads with the keys of this protocol; a profile never adds any. */
    public PresentationReader(Protocol protocol) {
        this.findings =
                protocol.findings().stream().map(row -> row.key().value()).toList();
        this.signs =
                protocol.escalations().stream().map(row -> row.key().value()).toList();
    }

    /** The facts, where they can be read without a problem. */
    public Optional<Presentation> read(YamlMap map, Problems problems) {
        long before = problems.count();
        map.only(NAMES);
        Optional<Concern> concern = map.require("concern").named("concern", Concern.codes(), Concern::of);
        Optional<Area> area = map.require("area").named("area", Area.codes(), Area::of);
        Presentation facts = new Presentation(
                concern.orElse(Concern.FINE_LINES),
                area.orElse(Area.FACE),
                keys(map.get("findings"), "finding", findings),
                keys(map.get("cleared"), "finding", findings),
                depth(map.get("wantedDepth")),
                session(map.get("session").map()),
                device(map.get("device")),
                practitioner(map.get("practitioner").map()),
                jurisdiction(map),
                after(map.get("after").map()));
        return problems.count() > before || concern.isEmpty() || area.isEmpty() ? Optional.empty() : Optional.of(facts);
    }

    /** How facts differ from a scene on: {@code findings} and {@code cleared} have {@code add} and {@code remove}. */
    public FactChanges changes(YamlMap map) {
        map.only(NAMES);
        YamlMap found = map.get("findings").map().only("add", "remove");
        YamlMap cleared = map.get("cleared").map().only("add", "remove");
        return new FactChanges(
                keys(found.get("add"), "finding", findings),
                keys(found.get("remove"), "finding", findings),
                keys(cleared.get("add"), "finding", findings),
                keys(cleared.get("remove"), "finding", findings),
                map.get("concern").named("concern", Concern.codes(), Concern::of),
                map.get("area").named("area", Area.codes(), Area::of),
                depth(map.get("wantedDepth")),
                session(map.get("session").map()),
                device(map.get("device")),
                practitioner(map.get("practitioner").map()),
                jurisdiction(map),
                after(map.get("after").map()));
    }

    static PractitionerFacts practitioner(YamlMap map) {
        map.only("role", "permitted", "deviceTrained", "supervisor");
        return new PractitionerFacts(
                map.get("role").named("role", Role.codes(), Role::of),
                map.get("permitted")
                        .named(
                                "permission",
                                List.of("true", "false", "unverified"),
                                written -> Optional.ofNullable(PERMISSIONS.get(written))),
                map.get("deviceTrained").flag(),
                map.get("supervisor").flag());
    }

    static Optional<Device> device(YamlValue value) {
        return value.named("device", Device.codes(), Device::of);
    }

    static Optional<String> place(YamlValue value) {
        return value.matching(PLACE, "a place such as california");
    }

    private static Optional<String> jurisdiction(YamlMap map) {
        YamlMap setting = map.get("setting").map().only("jurisdiction");
        return place(setting.get("jurisdiction")).or(() -> place(map.get("jurisdiction")));
    }

    private static Set<Key> keys(YamlValue list, String what, List<String> known) {
        Set<Key> keys = new LinkedHashSet<>();
        for (YamlValue entry : list.list()) {
            entry.named(what, known, RowHeads.named(known)).map(Key::new).ifPresent(keys::add);
        }
        return keys;
    }

    private static Optional<BigDecimal> depth(YamlValue value) {
        Optional<BigDecimal> depth = value.decimal();
        if (depth.filter(mm -> mm.signum() <= 0
                        || mm.compareTo(DEEPEST) > 0
                        || mm.stripTrailingZeros().scale() > 2)
                .isPresent()) {
            value.problem("expected a depth in millimetres from 0.01 to 99.99, but found '" + value.text() + "'");
            return Optional.empty();
        }
        return depth;
    }

    private static Optional<PlannedSession> session(YamlMap map) {
        map.only("number", "atDepth");
        Optional<Integer> number = map.require("number").whole();
        if (number.filter(count -> count < 1).isPresent()) {
            map.get("number").problem("sessions count from 1");
        }
        Optional<BigDecimal> depth = depth(map.get("atDepth"));
        return number.map(count -> new PlannedSession(count, depth));
    }

    private Optional<After> after(YamlMap map) {
        map.only("hours", "depth", "findings");
        Optional<Integer> hours = map.require("hours").whole();
        Optional<BigDecimal> depth = depth(map.get("depth"));
        Set<Key> seen = keys(map.get("findings"), "sign after treatment", signs);
        return hours.map(count -> new After(count, depth, seen));
    }
}
