package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.protocol.After;
import dev.needlewise.domain.protocol.Area;
import dev.needlewise.domain.protocol.Concern;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.DepthDecision;
import dev.needlewise.domain.protocol.Device;
import dev.needlewise.domain.protocol.Disposition;
import dev.needlewise.domain.protocol.FindingRow;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Permission;
import dev.needlewise.domain.protocol.PlannedSession;
import dev.needlewise.domain.protocol.PractitionerFacts;
import dev.needlewise.domain.protocol.Presentation;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.Role;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every patient, whoever thinks of one. */
class DecisionPropertiesTest {
    private static final List<Key> FINDINGS = ShippedPack.rules().standard().findings().stream()
            .map(FindingRow::key)
            .toList();

    @Property
    void one_more_finding_never_makes_a_decision_less_strict(
            @ForAll("protocols") Protocol protocol,
            @ForAll("patients") Presentation patient,
            @ForAll("keys") Key more) {
        Set<Key> findings = new HashSet<>(patient.findings());
        findings.add(more);

        Disposition before = protocol.decide(patient).disposition();
        Disposition after = protocol.decide(patient.withFindings(findings)).disposition();

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property
    void one_more_clearance_never_makes_a_decision_stricter(
            @ForAll("protocols") Protocol protocol,
            @ForAll("patients") Presentation patient,
            @ForAll("keys") Key more) {
        Set<Key> cleared = new HashSet<>(patient.cleared());
        cleared.add(more);

        Decision before = protocol.decide(patient);
        Decision after = protocol.decide(patient.withCleared(cleared));

        assertThat(after.disposition()).isLessThanOrEqualTo(before.disposition());
        assertThat(before.needed()).containsAll(after.needed());
    }

    @Property
    void no_depth_that_is_right_lies_above_the_hard_maximum(
            @ForAll("protocols") Protocol protocol, @ForAll("patients") Presentation patient) {
        if (protocol.decide(patient).depth() instanceof DepthDecision.Banded depth) {
            assertThat(depth.hardMaximum().isExceededBy(depth.acceptable().to()))
                    .isFalse();
            depth.preferred()
                    .ifPresent(
                            band -> assertThat(depth.acceptable().holds(band)).isTrue());
            depth.supervisedOnly()
                    .ifPresent(band -> assertThat(depth.hardMaximum().isExceededBy(band.to()))
                            .isFalse());
            assertThat(depth.hardMaximum().at()).isLessThanOrEqualTo(new BigDecimal("3.0"));
        }
    }

    @Property
    void a_profile_never_raises_a_hard_maximum(
            @ForAll("protocols") Protocol protocol, @ForAll("patients") Presentation patient) {
        Presentation sameFacts = inFull(patient);
        DepthDecision standard =
                ShippedPack.rules().standard().decide(sameFacts).depth();
        if (protocol.decide(sameFacts).depth() instanceof DepthDecision.Banded depth) {
            assertThat(standard)
                    .isInstanceOfSatisfying(
                            DepthDecision.Banded.class,
                            own -> assertThat(depth.hardMaximum().at())
                                    .isLessThanOrEqualTo(own.hardMaximum().at()));
        }
    }

    @Property
    void every_part_of_a_decision_cites_what_it_rests_on(
            @ForAll("protocols") Protocol protocol, @ForAll("patients") Presentation patient) {
        Decision decision = protocol.decide(patient);

        assertThat(decision.depth().claims()).isNotEmpty();
        assertThat(decision.depth().because()).isNotBlank();
        assertThat(decision.contraindications())
                .allMatch(found -> !found.claims().isEmpty());
        assertThat(decision.notContraindications())
                .allMatch(found -> !found.claims().isEmpty());
        assertThat(decision.speed().claims()).isNotEmpty();
        assertThat(decision.sessions().claims()).isNotEmpty();
        assertThat(decision.scope().claims()).isNotEmpty();
        decision.numbing().ifPresent(numbing -> assertThat(numbing.claims()).isNotEmpty());
        decision.escalation().ifPresent(row -> assertThat(row.claims()).isNotEmpty());
    }

    @Property
    void whatever_is_not_to_proceed_has_a_right_reason_and_proceeding_has_none(
            @ForAll("protocols") Protocol protocol, @ForAll("patients") Presentation patient) {
        Decision decision = protocol.decide(patient);

        assertThat(decision.rightReasons().isEmpty()).isEqualTo(decision.disposition() == Disposition.PROCEED);
    }

    @Property
    void exactly_one_depth_row_decides(
            @ForAll("protocols") Protocol protocol, @ForAll("patients") Presentation patient) {
        assertThat(protocol.depthContenders(patient)).hasSizeLessThanOrEqualTo(1);
        assertThat(protocol.row(protocol.decide(patient).depth().rule())).isPresent();
    }

    @Provide
    Arbitrary<Protocol> protocols() {
        return Arbitraries.of(ShippedPack.rules().protocols().values());
    }

    @Provide
    Arbitrary<Key> keys() {
        return Arbitraries.of(FINDINGS);
    }

    @Provide
    Arbitrary<Presentation> patients() {
        Arbitrary<Set<Key>> keys = Arbitraries.of(FINDINGS).set().ofMaxSize(4);
        Arbitrary<Optional<BigDecimal>> depths = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("4.00"))
                .ofScale(2)
                .optional();
        Arbitrary<Optional<PlannedSession>> sessions = Combinators.combine(
                        Arbitraries.integers().between(1, 6), depths)
                .as(PlannedSession::new)
                .optional();
        Arbitrary<PractitionerFacts> practitioners = Combinators.combine(
                        Arbitraries.of(Role.class).optional(),
                        Arbitraries.of(Permission.class).optional(),
                        Arbitraries.of(true, false).optional(),
                        Arbitraries.of(true, false).optional())
                .as(PractitionerFacts::new);
        List<Key> signs = ShippedPack.rules().standard().escalations().stream()
                .map(row -> row.key())
                .toList();
        Arbitrary<Optional<After>> after = Combinators.combine(
                        Arbitraries.integers().between(0, 1000),
                        depths,
                        Arbitraries.of(signs).set().ofMaxSize(3))
                .as(After::new)
                .optional(0.3);
        Arbitrary<Optional<String>> places =
                Arbitraries.of("california", "oregon").optional(0.3);
        return Combinators.combine(
                        Arbitraries.of(Concern.class),
                        Arbitraries.of(Area.class),
                        keys,
                        keys,
                        Combinators.combine(depths, sessions, places, after).as(Visit::new),
                        Arbitraries.of(Device.class).optional(),
                        practitioners)
                .as((concern, area, findings, cleared, visit, device, practitioner) -> new Presentation(
                        concern,
                        area,
                        findings,
                        cleared,
                        visit.wanted(),
                        visit.session(),
                        device,
                        practitioner,
                        visit.place(),
                        visit.after()));
    }

    /** Facts of the day, to keep the generators apart. */
    private record Visit(
            Optional<BigDecimal> wanted,
            Optional<PlannedSession> session,
            Optional<String> place,
            Optional<After> after) {}

    /** The same patient with nothing left for a profile to say. */
    private static Presentation inFull(Presentation patient) {
        var standard = ShippedPack.rules().standard().profile();
        return new Presentation(
                patient.concern(),
                patient.area(),
                patient.findings(),
                patient.cleared(),
                patient.wantedDepth(),
                patient.session(),
                patient.device().or(() -> Optional.of(standard.device())),
                patient.practitioner().over(standard.practitioner()),
                patient.jurisdiction().or(() -> Optional.of("oregon")),
                patient.after());
    }
}
