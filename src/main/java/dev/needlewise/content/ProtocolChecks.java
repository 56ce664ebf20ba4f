package dev.needlewise.content;

import dev.needlewise.domain.protocol.Area;
import dev.needlewise.domain.protocol.Concern;
import dev.needlewise.domain.protocol.DepthRow;
import dev.needlewise.domain.protocol.Device;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Permission;
import dev.needlewise.domain.protocol.PlannedSession;
import dev.needlewise.domain.protocol.PractitionerFacts;
import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tries every kind of patient on a protocol: two depth rows that could equally decide are a mistake. */
final class ProtocolChecks {
    private static final Key DEPTH_DECISION = new Key("depth_needs_supervisor");

    private final Protocol protocol;
    private final Set<List<String>> told = new HashSet<>();

    ProtocolChecks(Protocol protocol) {
        this.protocol = protocol;
    }

    /** What is wrong, in words; every pair of rows is named once. */
    List<String> ties() {
        List<String> ties = new ArrayList<>();
        for (Presentation patient : everyPatient()) {
            List<String> rows = protocol.depthContenders(patient).stream()
                    .map(DepthRow::rule)
                    .map(Object::toString)
                    .toList();
            if (rows.size() > 1 && told.add(rows)) {
                ties.add("depth rows " + String.join(" and ", rows) + " tie for concern '"
                        + patient.concern().code() + "', area '"
                        + patient.area().code() + "', device '"
                        + patient.device().map(Device::code).orElse("") + "', role '"
                        + patient.practitioner().role().map(Role::code).orElse("")
                        + "'; give one of them a rank or another condition");
            }
        }
        return ties;
    }

    private List<Presentation> everyPatient() {
        Set<Key> lesions = new LinkedHashSet<>();
        Set<PlannedSession> sessions = new LinkedHashSet<>();
        sessions.add(new PlannedSession(4, Optional.of(new BigDecimal("1.5"))));
        for (DepthRow row : protocol.rules().depth()) {
            lesions.addAll(row.when().anyFinding());
            row.when()
                    .fromSession()
                    .ifPresent(from -> sessions.add(new PlannedSession(from.number(), Optional.of(from.atDepth()))));
        }
        List<Set<Key>> found = Stream.of(Set.<Key>of(), lesions).distinct().toList();
        List<Optional<PlannedSession>> planned = Stream.concat(
                        Stream.of(Optional.<PlannedSession>empty()),
                        sessions.stream().map(Optional::of))
                .toList();
        List<Presentation> patients = new ArrayList<>();
        for (Concern concern : Concern.values()) {
            for (Area area : Area.values()) {
                for (Device device : Device.values()) {
                    for (Role role : Role.values()) {
                        for (Set<Key> findings : found) {
                            for (Optional<PlannedSession> session : planned) {
                                for (Set<Key> cleared : List.of(Set.<Key>of(), Set.of(DEPTH_DECISION))) {
                                    patients.add(new Presentation(
                                            concern,
                                            area,
                                            findings,
                                            cleared,
                                            Optional.empty(),
                                            session,
                                            Optional.of(device),
                                            new PractitionerFacts(
                                                    Optional.of(role),
                                                    Optional.of(Permission.PERMITTED),
                                                    Optional.of(true),
                                                    Optional.of(true)),
                                            Optional.empty(),
                                            Optional.empty()));
                                }
                            }
                        }
                    }
                }
            }
        }
        return patients;
    }
}
