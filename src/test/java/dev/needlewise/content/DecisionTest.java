package dev.needlewise.content;

import static dev.needlewise.content.ShippedPack.decide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.protocol.Band;
import dev.needlewise.domain.protocol.Decision;
import dev.needlewise.domain.protocol.DepthDecision;
import dev.needlewise.domain.protocol.Found;
import dev.needlewise.domain.protocol.Harm;
import dev.needlewise.domain.protocol.Key;
import dev.needlewise.domain.protocol.Ruling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped protocol decides, patient by patient. */
class DecisionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concern: fine_lines, area: face                                | D-01 | [0.5,0.5] | [0.5,1]   | (1,1.5]   | 1.5
            concern: mild_scars, area: face                                | D-02 | [0.5,0.5] | [0.5,1]   | (1,1.5]   | 1.5
            concern: pigment, area: face                                   | D-03 | [0.5,0.5] | [0.5,1]   | (1,1.5]   | 1.5
            concern: deep_wrinkles, area: face                             | D-04 | [1,1.5]   | [0.5,1.5] | -         | 1.5
            concern: pores_texture, area: face                             | D-05 | [0.5,1]   | [0.5,1]   | (1,1.5]   | 1.5
            concern: acne_scars, area: face                                | D-06 | [1,1.5]   | [0.5,1.5] | (1.5,3]   | 3
            concern: other_scars, area: face, cleared: [depth_needs_supervisor] | D-07 | [0.5,0.5] | [0.5,1.5] | - | 1.5
            concern: stretch_marks, area: body                             | D-08 | [1.5,1.5] | [1,1.5]   | (1.5,2.5] | 2.5
            concern: stretch_marks, area: body, session: {number: 3, atDepth: "1.5"} | D-08 | [1.5,1.5] | [1,1.5] | (1.5,2.5] | 2.5
            concern: stretch_marks, area: body, session: {number: 4, atDepth: "1.0"} | D-08 | [1.5,1.5] | [1,1.5] | (1.5,2.5] | 2.5
            concern: stretch_marks, area: body, session: {number: 4}       | D-08 | [1.5,1.5] | [1,1.5]   | (1.5,2.5] | 2.5
            concern: stretch_marks, area: body, session: {number: 4, atDepth: "1.5"} | D-09 | [1.5,1.5] | [1.5,1.5] | (1.5,2.5] | 2.5
            concern: stretch_marks, area: body, session: {number: 5, atDepth: "2.0"}, cleared: [depth_needs_supervisor] | D-09 | [2,2.5] | [1.5,2.5] | - | 2.5
            concern: product_absorption, area: face                        | D-16 | [0.1,0.5] | [0.1,0.5] | -         | 1.5
            concern: acne_scars, area: face, device: roller                | D-06 | [1,1.5]   | [0.5,1.5] | (1.5,3]   | 3
            """)
    void a_depth_has_its_row_and_bands(
            String facts, String rule, String preferred, String acceptable, String supervised, String maximum) {
        DepthDecision.Banded depth =
                (DepthDecision.Banded) decide("default", facts).depth();

        assertThat(depth.rule()).hasToString(rule);
        assertThat(shown(depth.preferred())).isEqualTo(preferred);
        assertThat(shown(Optional.of(depth.acceptable()))).isEqualTo(acceptable);
        assertThat(shown(depth.supervisedOnly())).isEqualTo(supervised);
        assertThat(depth.hardMaximum().at()).isEqualByComparingTo(maximum);
        assertThat(depth.hardMaximum().belongs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concern: other_scars, area: face                               | D-07 | 1.51 | 1.5
            concern: lip_plumping, area: lips                              | D-10 | 0.5  | 0.49
            concern: fine_lines, area: under_eye                           | D-11 | 3.01 | 3.0
            concern: hair_loss, area: scalp                                | D-12 | 3.01 | 3.0
            concern: tattoo_removal, area: body                            | D-13 | 0.01 |
            concern: tattoo_removal, area: face                            | D-13 | 0.01 |
            concern: fine_lines, area: face, findings: [active_acne]       | D-14 | 0.01 |
            concern: fine_lines, area: under_eye, findings: [warts_in_area] | D-14 | 0.01 |
            concern: lip_plumping, area: lips, findings: [active_herpes_labialis] | D-10 | 0.5 | 0.49
            concern: fine_lines, area: neck                                | D-17 | 3.01 | 3.0
            concern: pigment, area: hands                                  | D-17 | 3.01 | 3.0
            concern: acne_scars, area: chest                               | D-17 | 3.01 | 3.0
            concern: other_scars, area: body                               | D-17 | 3.01 | 3.0
            concern: fine_lines, area: face, device: rf                    | D-18 | 3.01 | 3.0
            concern: fine_lines, area: under_eye, device: rf               | D-11 | 3.01 | 3.0
            concern: fine_lines, area: lips                                | DG-9 | 3.01 | 3.0
            concern: product_absorption, area: lips                        | DG-9 | 3.01 | 3.0
            concern: stretch_marks, area: face                             | DG-9 | 3.01 | 3.0
            concern: stretch_marks, area: chest                            | DG-9 | 3.01 | 3.0
            concern: fine_lines, area: face, device: home_tool             | DG-9 | 3.01 | 3.0
            """)
    void some_patients_have_no_right_depth(String facts, String rule, String critical, String major) {
        Decision decision = decide("default", facts);
        DepthDecision.NoNumber depth = (DepthDecision.NoNumber) decision.depth();

        assertThat(depth.rule()).hasToString(rule);
        assertThat(depth.criticalFrom().isExceededBy(new BigDecimal(critical))).isTrue();
        if (major != null) {
            assertThat(depth.criticalFrom().isExceededBy(new BigDecimal(major))).isFalse();
        }
        assertThat(decision.numbing()).isEmpty();
        assertThat(decision.sessions().value()).isEqualTo("clinician-decides");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keloid_history                  | refuse         | C-01 | absolute   | critical
            home_tool_on_infected_skin      | refuse         | C-05 | absolute   | critical
            practitioner_not_permitted      | refuse         | C-06 | absolute   | critical
            active_acne                     | postpone       | C-10 | postpone   | critical
            active_herpes_labialis          | postpone       | C-11 | postpone   | critical
            local_infection_in_area         | postpone       | C-12 | postpone   | critical
            warts_in_area                   | postpone       | C-13 | postpone   | critical
            active_lesions_in_area          | postpone       | C-14 | postpone   | critical
            active_eczema_dermatitis        | postpone       | C-15 | postpone   | critical
            skin_not_recovered_or_too_soon  | postpone       | C-16 | postpone   | critical
            equipment_or_hygiene_not_assured| postpone       | C-17 | postpone   | critical
            cannot_follow_aftercare         | postpone       | C-18 | postpone   | major
            bleeding_disorder               | refer-or-clear | C-20 | clearance  | critical
            anticoagulant                   | refer-or-clear | C-21 | clearance  | critical
            acne_medication                 | refer-or-clear | C-22 | clearance  | critical
            eczema_quiet                    | refer-or-clear | C-23 | clearance  | critical
            diabetes                        | refer-or-clear | C-24 | clearance  | critical
            weakened_immunity               | refer-or-clear | C-25 | clearance  | critical
            autoimmune                      | refer-or-clear | C-26 | clearance  | critical
            very_sensitive_skin             | refer-or-clear | C-27 | clearance  | critical
            area_without_depth              | refer-or-clear | C-28 | supervisor | critical
            combination_or_rf               | proceed        | C-29 | supervisor | major
            prescription_topical            | refer-or-clear | C-30 | supervisor | major
            scope_unverified                | refer-or-clear | C-31 | supervisor | major
            depth_needs_supervisor          | proceed        | C-32 | supervisor | major
            depth_above_hard_max            | proceed        | C-04 | absolute   | critical
            condition_not_listed            | refer-or-clear | C-33 | supervisor | major
            tattoo_removal_goal             | refuse         | C-02 | absolute   | critical
            lip_plumping_goal               | refuse         | C-03 | absolute   | critical
            """)
    void every_contraindication_has_its_class_and_harm(
            String key, String disposition, String rule, String ruleClass, String harm) {
        Decision decision = decide("default", "concern: fine_lines, area: face, findings: [" + key + "]");
        Found found = decision.contraindications().get(0);

        assertThat(decision.contraindications()).hasSize(1);
        assertThat(found.key()).hasToString(key);
        assertThat(found.rule()).hasToString(rule);
        assertThat(found.ruleClass().code()).isEqualTo(ruleClass);
        assertThat(found.harm().code()).isEqualTo(harm);
        assertThat(decision.disposition().code()).isEqualTo(disposition);
    }

    @Test
    void what_is_no_contraindication_stops_nothing() {
        Decision decision = decide(
                "default",
                "concern: fine_lines, area: face, findings: [darker_skin_tone, settled_acne_scars, nonkeloid_scar,"
                        + " enlarged_pores, stretch_marks, older_age_or_wrinkles, past_cold_sores_none_active,"
                        + " wart_outside_area, fear_of_needles, wants_to_work_next_day, expected_course_sign,"
                        + " earlier_uneventful_session]");

        assertThat(decision.disposition().code()).isEqualTo("proceed");
        assertThat(decision.contraindications()).isEmpty();
        assertThat(rules(decision.notContraindications()))
                .isEqualTo("N-01 N-02 N-03 N-04 N-05 N-06 N-07 N-08 N-09 N-10 N-11 N-12");
        assertThat(decision.notContraindications()).allMatch(found -> found.harm() == Harm.NONE);
        assertThat(decision.rightReasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concern: tattoo_removal, area: body                                  | tattoo_removal_goal
            concern: lip_plumping, area: lips                                    | lip_plumping_goal
            concern: pigment, area: face, wantedDepth: "1.51"                    | depth_above_hard_max
            concern: pigment, area: face, wantedDepth: "1.5"                     | depth_needs_supervisor
            concern: pigment, area: face, wantedDepth: "1.01"                    | depth_needs_supervisor
            concern: pigment, area: face, wantedDepth: "1.0"                     |
            concern: deep_wrinkles, area: face, wantedDepth: "1.5"               |
            concern: acne_scars, area: face, wantedDepth: "3.0"                  | depth_needs_supervisor
            concern: acne_scars, area: face, wantedDepth: "3.01"                 | depth_above_hard_max
            concern: other_scars, area: face, wantedDepth: "0.5"                 | depth_needs_supervisor
            concern: other_scars, area: face, wantedDepth: "1.6"                 | depth_above_hard_max
            concern: lip_plumping, area: lips, wantedDepth: "0.4"                | lip_plumping_goal
            concern: lip_plumping, area: lips, wantedDepth: "0.5"                | lip_plumping_goal depth_above_hard_max
            concern: tattoo_removal, area: body, wantedDepth: "0.1"              | tattoo_removal_goal depth_above_hard_max
            concern: fine_lines, area: under_eye, wantedDepth: "3.0"             | area_without_depth
            concern: fine_lines, area: under_eye, wantedDepth: "3.1"             | depth_above_hard_max area_without_depth
            concern: fine_lines, area: neck                                      | area_without_depth
            concern: hair_loss, area: scalp                                      | area_without_depth
            concern: fine_lines, area: lips                                      | area_without_depth
            concern: stretch_marks, area: face                                   | area_without_depth
            concern: fine_lines, area: face, device: rf                          | combination_or_rf
            concern: fine_lines, area: lips, device: rf                          | area_without_depth combination_or_rf
            concern: fine_lines, area: under_eye, findings: [active_acne]        | active_acne area_without_depth
            concern: fine_lines, area: face, practitioner: {permitted: false}    | practitioner_not_permitted
            concern: fine_lines, area: face, practitioner: {permitted: unverified} | scope_unverified
            concern: fine_lines, area: face, practitioner: {deviceTrained: false} | scope_unverified
            concern: fine_lines, area: face, practitioner: {supervisor: false}   | scope_unverified
            concern: fine_lines, area: face, practitioner: {role: physician, supervisor: false} |
            concern: fine_lines, area: face, practitioner: {role: physician, deviceTrained: false} | scope_unverified
            concern: fine_lines, area: face, practitioner: {role: aesthetician}, setting: {jurisdiction: california} | practitioner_not_permitted
            concern: fine_lines, area: face, practitioner: {role: aesthetician}, setting: {jurisdiction: oregon} |
            concern: fine_lines, area: face, practitioner: {role: self}          | practitioner_not_permitted
            """)
    void findings_that_follow_from_other_facts_are_found(String facts, String keys) {
        String found = decide("default", facts).contraindications().stream()
                .map(row -> row.key().value())
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(keys == null ? "" : keys);
    }

    @Test
    void a_finding_that_is_written_and_follows_is_found_once() {
        Decision decision = decide("default", "concern: tattoo_removal, area: body, findings: [tattoo_removal_goal]");

        assertThat(rules(decision.contraindications())).isEqualTo("C-02");
    }

    @Test
    void the_strictest_row_decides_and_the_rest_is_still_needed() {
        Decision decision = decide(
                "default", "concern: fine_lines, area: face, findings: [anticoagulant, active_acne, keloid_history]");

        assertThat(decision.disposition().code()).isEqualTo("refuse");
        assertThat(decision.rightReasons()).containsExactly(new Key("keloid_history"));
        assertThat(decision.needed()).containsExactly(new Key("anticoagulant"));
        assertThat(decision.harmOfProceeding()).isEqualTo(Harm.CRITICAL);
    }

    @Test
    void a_clearance_on_record_opens_the_day() {
        Decision decision =
                decide("default", "concern: fine_lines, area: face, findings: [diabetes], cleared: [diabetes]");

        assertThat(decision.disposition().code()).isEqualTo("proceed");
        assertThat(decision.contraindications()).singleElement().matches(Found::cleared);
        assertThat(decision.needed()).isEmpty();
    }

    @Test
    void only_time_opens_a_postponement_and_nothing_a_refusal() {
        Decision acne =
                decide("default", "concern: pigment, area: face, findings: [active_acne], cleared: [active_acne]");
        Decision keloid = decide(
                "default", "concern: pigment, area: face, findings: [keloid_history], cleared: [keloid_history]");

        assertThat(acne.disposition().code()).isEqualTo("postpone");
        assertThat(acne.contraindications()).noneMatch(Found::cleared);
        assertThat(keloid.disposition().code()).isEqualTo("refuse");
    }

    @Test
    void active_eczema_waits_and_needs_a_clearance_as_well() {
        String eczema = "concern: pigment, area: face, findings: [active_eczema_dermatitis]";

        assertThat(decide("default", eczema).needed()).containsExactly(new Key("active_eczema_dermatitis"));
        Decision cleared = decide("default", eczema + ", cleared: [active_eczema_dermatitis]");
        assertThat(cleared.needed()).isEmpty();
        assertThat(cleared.disposition().code()).isEqualTo("postpone");
    }

    @Test
    void a_part_that_is_stopped_leaves_the_plain_treatment_to_be_judged_on_its_own() {
        Decision longer = decide("default", "concern: pigment, area: face, wantedDepth: \"2.0\"");
        Decision plasma = decide("default", "concern: pigment, area: face, findings: [combination_or_rf]");
        Decision cream = decide(
                "default",
                "concern: pigment, area: face, findings: [prescription_topical], after: {hours: 2, findings: []}");

        assertThat(longer.disposition().code()).isEqualTo("proceed");
        assertThat(longer.changes()).containsExactly(new Key("depth_above_hard_max"));
        assertThat(longer.needed()).isEmpty();
        assertThat(plasma.disposition().code()).isEqualTo("proceed");
        assertThat(plasma.changes()).containsExactly(new Key("combination_or_rf"));
        assertThat(plasma.needed()).containsExactly(new Key("combination_or_rf"));
        assertThat(cream.disposition().code()).isEqualTo("proceed");
        assertThat(cream.changes()).containsExactly(new Key("prescription_topical"));
    }

    @Test
    void a_part_that_a_clinician_has_approved_no_longer_changes_anything() {
        Decision decision = decide(
                "default", "concern: pigment, area: face, wantedDepth: \"1.2\", cleared: [depth_needs_supervisor]");

        assertThat(decision.changes()).isEmpty();
        assertThat(decision.needed()).isEmpty();
        assertThat(decision.contraindications()).singleElement().matches(Found::cleared);
        assertThat(((DepthDecision.Banded) decision.depth()).supervisorDecided())
                .isTrue();
    }

    @Test
    void radiofrequency_decides_until_a_clinician_does() {
        assertThat(decide("default", "concern: pigment, area: face, device: rf")
                        .disposition()
                        .code())
                .isEqualTo("refer-or-clear");
        Decision cleared = decide("default", "concern: pigment, area: face, device: rf, cleared: [combination_or_rf]");
        assertThat(cleared.disposition().code()).isEqualTo("proceed");
        assertThat(cleared.depth()).isInstanceOf(DepthDecision.NoNumber.class);
    }

    @Test
    void needling_oneself_is_refused_with_a_ceiling_to_limit_the_harm() {
        Decision decision = decide("default", "concern: acne_scars, area: face, practitioner: {role: self}");
        DepthDecision.Banded depth = (DepthDecision.Banded) decision.depth();

        assertThat(decision.disposition().code()).isEqualTo("refuse");
        assertThat(decision.contraindications().get(0).claims())
                .extracting(Object::toString)
                .containsExactly("HOM-04", "HOM-11");
        assertThat(decision.scope().rule()).hasToString("P-05");
        assertThat(depth.rule()).hasToString("D-15");
        assertThat(depth.preferred()).isEmpty();
        assertThat(shown(Optional.of(depth.acceptable()))).isEqualTo("[0.1,0.5]");
        assertThat(depth.hardMaximum().isExceededBy(new BigDecimal("1.0"))).isTrue();
        assertThat(depth.hardMaximum().isExceededBy(new BigDecimal("0.99"))).isFalse();
        assertThat(decision.numbing()).isEmpty();
    }

    @Test
    void needling_oneself_goes_before_every_other_depth_row() {
        for (String facts : List.of(
                "concern: tattoo_removal, area: body",
                "concern: lip_plumping, area: lips",
                "concern: pigment, area: under_eye, findings: [active_acne]",
                "concern: pigment, area: face, device: home_tool")) {
            assertThat(decide("default", facts + ", practitioner: {role: self}")
                            .depth()
                            .rule())
                    .hasToString("D-15");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fresh_redness_swelling, 47   | E-01 | reassure                         | proceed
            fresh_redness_swelling, 48   | E-01 | reassure                         | proceed
            fresh_redness_swelling, 49   | E-03 | contact-clinic-same-day          | refer-or-clear
            fading_flaking_bruise, 96    | E-02 | reassure                         | proceed
            redness_not_fading, 48       | E-03 | contact-clinic-same-day          | refer-or-clear
            expected_sign_for_weeks, 720 | E-04 | clinician-review                 | refer-or-clear
            suspected_infection, 30      | E-05 | clinician-same-day               | refer-or-clear
            new_lesions, 96              | E-06 | stop-needling-clinician-same-day | refer-or-clear
            allergic_reaction, 5         | E-07 | stop-product-clinician-same-day  | refer-or-clear
            lasting_change, 800          | E-08 | clinician-no-further-session     | refer-or-clear
            bleeding_or_unwell, 1        | E-09 | clinician-at-once                | refer-or-clear
            """)
    void a_sign_after_treatment_has_its_action(String sign, String rule, String action, String disposition) {
        String[] parts = sign.split(", ");
        Decision decision = decide(
                "default",
                "concern: fine_lines, area: face, after: {hours: " + parts[1] + ", findings: [" + parts[0] + "]}");

        assertThat(decision.escalation().orElseThrow().rule()).hasToString(rule);
        assertThat(decision.escalation().orElseThrow().action()).isEqualTo(action);
        assertThat(decision.disposition().code()).isEqualTo(disposition);
        assertThat(decision.harmOfProceeding()).isEqualTo(action.equals("reassure") ? Harm.NONE : Harm.CRITICAL);
    }

    @Test
    void the_most_urgent_sign_decides() {
        Decision decision = decide(
                "default",
                "concern: fine_lines, area: face, after: {hours: 60, depth: \"1.0\", findings:"
                        + " [fading_flaking_bruise, lasting_change, bleeding_or_unwell, suspected_infection]}");

        assertThat(decision.escalation().orElseThrow().rule()).hasToString("E-09");
        assertThat(decision.after()).hasSize(4);
        assertThat(decision.rightReasons())
                .containsExactlyInAnyOrder(
                        new Key("lasting_change"), new Key("bleeding_or_unwell"), new Key("suspected_infection"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,optional",
        "0.5,optional",
        "0.51,clinician-decides",
        "0.99,clinician-decides",
        "1.0,required",
        "2.5,required"
    })
    void numbing_goes_by_depth(String depth, String numbing) {
        assertThat(ShippedPack.protocol("default")
                        .numbingAt(new BigDecimal(depth))
                        .value())
                .isEqualTo(numbing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            concern: fine_lines, area: face                    | optional | low         | 6-10
            concern: deep_wrinkles, area: face                 | required | low         | 4-6
            concern: stretch_marks, area: body                 | required | clinic-sets | 3-4
            concern: stretch_marks, area: body, session: {number: 4, atDepth: "1.5"} | required | clinic-sets | 3-4
            concern: stretch_marks, area: body, session: {number: 4, atDepth: "1.5"}, cleared: [depth_needs_supervisor] | required | clinic-sets | 3-5
            concern: pores_texture, area: face                 | optional | low         | 6-10
            concern: fine_lines, area: hands                   |          | low         | clinician-decides
            concern: hair_loss, area: scalp                    |          | clinic-sets | clinician-decides
            """)
    void numbing_speed_and_sessions_follow_the_depth(String facts, String numbing, String speed, String sessions) {
        Decision decision = decide("default", facts);

        assertThat(decision.numbing().map(Ruling::value)).isEqualTo(Optional.ofNullable(numbing));
        assertThat(decision.speed().value()).isEqualTo(speed);
        assertThat(decision.sessions().value()).isEqualTo(sessions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            role: nurse                              | P-03 | permitted
            role: nurse, permitted: false            | P-03 | not-permitted
            role: nurse, supervisor: false           | P-03 | verify-first
            role: aesthetician                       | P-02 | permitted
            role: physician, supervisor: false       | P-04 | permitted
            role: self                               | P-05 | not-permitted
            """)
    void scope_follows_the_practitioner(String practitioner, String rule, String scope) {
        Decision decision = decide("default", "concern: pigment, area: face, practitioner: {" + practitioner + "}");

        assertThat(decision.scope().rule()).hasToString(rule);
        assertThat(decision.scope().value()).isEqualTo(scope);
    }

    @Test
    void an_aesthetician_under_the_californian_profile_does_not_needle() {
        String facts = "concern: pigment, area: face, practitioner: {role: aesthetician}";
        Decision decision = decide("california", facts);

        assertThat(decision.profile()).isEqualTo("california");
        assertThat(decision.disposition().code()).isEqualTo("refuse");
        assertThat(decision.scope().rule()).hasToString("P-01");
        assertThat(decide("california", "concern: pigment, area: face")
                        .disposition()
                        .code())
                .isEqualTo("proceed");
        assertThat(decide("california", facts + ", setting: {jurisdiction: oregon}")
                        .disposition()
                        .code())
                .isEqualTo("proceed");
    }

    @Test
    void a_clinic_with_a_physician_opens_what_is_supervised_and_tightens_the_rest() {
        DepthDecision.Banded depth =
                (DepthDecision.Banded) decide("physician-clinic", "concern: pigment, area: face, wantedDepth: \"1.5\"")
                        .depth();
        Decision coldSores =
                decide("physician-clinic", "concern: pigment, area: face, findings: [past_cold_sores_none_active]");

        assertThat(shown(Optional.of(depth.acceptable()))).isEqualTo("[0.5,1.5]");
        assertThat(depth.supervisedOnly()).isEmpty();
        assertThat(depth.hardMaximum().at()).isEqualByComparingTo("1.5");
        assertThat(coldSores.disposition().code()).isEqualTo("refer-or-clear");
        assertThat(coldSores.needed()).containsExactly(new Key("past_cold_sores_none_active"));
        assertThat(coldSores.notContraindications()).isEmpty();
    }

    private static String shown(Optional<Band> band) {
        return band.map(b -> (b.fromBelongs() ? "[" : "(")
                        + b.from().toPlainString()
                        + ","
                        + b.to().toPlainString()
                        + (b.toBelongs() ? "]" : ")"))
                .orElse("-");
    }

    private static String rules(List<Found> found) {
        return found.stream().map(row -> row.rule().value()).collect(Collectors.joining(" "));
    }
}
