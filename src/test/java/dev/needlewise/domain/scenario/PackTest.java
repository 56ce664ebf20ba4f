package dev.needlewise.domain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.domain.protocol.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is found in a pack, and under which profile. */
class PackTest {
    private static final Scenario BLISTER = scenario("blister", Optional.empty());
    private static final Scenario AGAIN = scenario("blister-again", Optional.of(BLISTER.id()));
    private static final Scenario SCARS = scenario("scars", Optional.empty());
    private static final KeyedCase KEYED = PlainCase.keyed(BLISTER, "only");
    private static final Map<String, Protocol> PROTOCOLS =
            Map.of("default", PlainRules.protocol("default"), "clinic", PlainRules.protocol("clinic"));
    private static final Pack PACK = pack("default");

    @Test
    void a_case_is_found_by_its_name() {
        assertThat(PACK.scenario(AGAIN.id())).contains(AGAIN);
        assertThat(PACK.scenario(new ScenarioId("unknown"))).isEmpty();
    }

    @Test
    void a_case_is_played_only_under_the_profiles_that_it_is_written_for() {
        assertThat(PACK.keyed(BLISTER.id(), "clinic")).contains(KEYED);
        assertThat(PACK.keyed(SCARS.id(), "clinic")).isEmpty();
        assertThat(PACK.keyed(new ScenarioId("unknown"), "clinic")).isEmpty();
        assertThat(PACK.scenariosFor("clinic")).containsExactly(BLISTER);
        assertThat(PACK.scenariosFor("default")).containsExactly(BLISTER, AGAIN, SCARS);
        assertThat(PACK.scenariosFor("unknown")).isEmpty();
    }

    @Test
    void a_variant_and_its_original_are_variants_of_each_other() {
        assertThat(PACK.variantsOf(BLISTER)).containsExactly(AGAIN);
        assertThat(PACK.variantsOf(AGAIN)).containsExactly(BLISTER);
        assertThat(PACK.variantsOf(SCARS)).isEmpty();
    }

    @Test
    void the_rules_of_the_default_profile_hold_where_nobody_chose_others() {
        assertThat(PACK.defaultProtocol().profile().name()).isEqualTo("default");
        assertThat(pack("clinic").defaultProtocol().profile().name()).isEqualTo("clinic");
        assertThat(PACK.protocol("clinic")).contains(PROTOCOLS.get("clinic"));
        assertThat(PACK.protocol("unknown")).isEmpty();
    }

    @Test
    void a_pack_without_its_default_profile_is_none() {
        assertThatThrownBy(() -> pack("unknown")).hasMessageContaining("no profile 'unknown'");
    }

    @Test
    void sets_of_cases_and_drawn_sites_are_found_by_their_names() {
        assertThat(PACK.set("second").orElseThrow().cases()).containsExactly(SCARS.id());
        assertThat(PACK.set("unknown")).isEmpty();
        assertThat(PACK.site("scalp").orElseThrow().id()).isEqualTo("scalp");
        assertThat(PACK.site("unknown")).isEmpty();
    }

    private static Pack pack(String defaultProfile) {
        return new Pack(
                "tiny",
                "Tiny",
                "1.0",
                "en",
                Optional.empty(),
                "hash",
                PassRule.of("0.75", 0),
                PlainCase.NOTHING_KNOWN,
                defaultProfile,
                PROTOCOLS,
                List.of(site("cheek"), site("scalp")),
                List.of(BLISTER, AGAIN, SCARS),
                List.of(
                        new CaseSet("first", "First", List.of(BLISTER.id(), AGAIN.id())),
                        new CaseSet("second", "Second", List.of(SCARS.id()))),
                Map.of(
                        BLISTER.id(), Map.of("default", KEYED, "clinic", KEYED),
                        AGAIN.id(), Map.of("default", PlainCase.keyed(AGAIN, "only")),
                        SCARS.id(), Map.of("default", PlainCase.keyed(SCARS, "only"))));
    }

    private static Scenario scenario(String id, Optional<ScenarioId> variantOf) {
        return PlainCase.scenario(id, variantOf, PlainCase.scene("only"));
    }

    private static Site site(String id) {
        return new Site(id, id, "Adults", "Ultrasound", "A study", List.of(), "", List.of());
    }
}
