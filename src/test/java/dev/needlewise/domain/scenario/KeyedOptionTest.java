package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.material.ClaimId;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.EscalationRow;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Protocol;
import dev.needlewise.domain.protocol.RuleClass;
import dev.needlewise.domain.protocol.RuleId;
import dev.needlewise.domain.scenario.Item.Contraindications;
import dev.needlewise.domain.scenario.Item.OwnKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the protocol answers to one option of a list. */
class KeyedOptionTest {
    @ParameterizedTest(name = "{0} harm, cleared {1}: stops {2}, weight {3}, missing it is {4}")
    @CsvSource({
        "CRITICAL, false, true,  2, MAJOR",
        "CRITICAL, true,  false, 2, MAJOR",
        "MAJOR,    false, true,  1, MINOR",
        "MAJOR,    true,  false, 1, MINOR"
    })
    void what_is_found_stops_until_it_is_cleared_and_weighs_as_much_as_it_harms(
            Harm harm, boolean cleared, boolean stops, int weight, Harm missing) {
        KeyedOption keyed = keyed(Optional.empty(), found(harm, cleared));
        assertThat(keyed.stops()).isEqualTo(stops);
        assertThat(keyed.weight()).isEqualTo(weight);
        assertThat(keyed.harmOfMissing()).isEqualTo(missing);
        assertThat(keyed.rule()).contains(new RuleId("C-01"));
    }

    @Test
    void what_the_protocol_has_no_row_for_stops_nothing_and_weighs_little() {
        KeyedOption keyed = keyed(Optional.empty());
        assertThat(keyed.stops()).isFalse();
        assertThat(keyed.weight()).isEqualTo(1);
        assertThat(keyed.rule()).isEmpty();
        assertThat(keyed.claims()).isEmpty();
    }

    @ParameterizedTest(name = "urgency {0}, seen {1}: stops {2}")
    @CsvSource({"2, true, true", "2, false, false", "0, true, false"})
    void what_is_seen_after_a_treatment_stops_unless_it_is_the_expected_course(
            int urgency, boolean seen, boolean stops) {
        EscalationRow row = new EscalationRow(
                new RuleId("E-01"), new Key("eczema"), "Eczema", "call", urgency, Harm.CRITICAL, List.of(), "So.");
        EscalationRow other = new EscalationRow(
                new RuleId("E-02"), new Key("fever"), "Fever", "call", 3, Harm.MAJOR, List.of(), "So.");
        Decision decision = seen ? PlainRules.afterwards(other, row) : PlainRules.afterwards(other);
        KeyedOption keyed = keyed(Optional.empty(), decision, PlainRules.protocol(other, row));
        assertThat(keyed.stops()).isEqualTo(stops);
        assertThat(keyed.weight()).isEqualTo(2);
        assertThat(keyed.rule()).contains(new RuleId("E-01"));
    }

    @Test
    void an_authors_own_key_goes_before_the_protocols_with_its_claims_and_keeps_the_weight() {
        List<ClaimId> claims = List.of(new ClaimId("EXP-01"));
        KeyedOption keyed = keyed(Optional.of(new OwnKey<>(false, claims, "It is old.")), found(Harm.CRITICAL, false));
        assertThat(keyed.stops()).isFalse();
        assertThat(keyed.weight()).isEqualTo(2);
        assertThat(keyed.claims()).isEqualTo(claims);
        assertThat(keyed.because()).isEqualTo("It is old.");
    }

    private static KeyedOption keyed(Optional<OwnKey<Boolean>> own, Found... found) {
        return keyed(own, PlainRules.decision(PlainRules.NO_NUMBER, found), PlainRules.protocol());
    }

    private static KeyedOption keyed(Optional<OwnKey<Boolean>> own, Decision decision, Protocol protocol) {
        Contraindications.Option option = new Contraindications.Option(
                new Key("eczema"), "Eczema", Optional.empty(), Optional.empty(), Optional.empty(), own);
        Contraindications list = new Contraindications(PlainCase.asking("stops"), List.of(option));
        return KeyedOption.of(list, decision, protocol).get(0);
    }

    private static Found found(Harm harm, boolean cleared) {
        return new Found(
                new Key("eczema"), new RuleId("C-01"), RuleClass.CLEARANCE, harm, cleared, false, List.of(), "So.");
    }
}
