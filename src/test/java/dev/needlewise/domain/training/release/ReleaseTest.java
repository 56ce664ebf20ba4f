package dev.needlewise.domain.training.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.content.WrittenCase;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions of packs, what is in use, and who answers for it. */
class ReleaseTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final PersonId ADA = new PersonId("00000000-0000-4000-8000-000000000001");

    @Test
    void activations_are_numbered_from_one_without_gaps() {
        assertThat(Activation.after(Optional.empty())).isEqualTo(1);
        assertThat(Activation.after(Optional.of(new Activation(7, "v", Optional.empty(), "", NOW))))
                .isEqualTo(8);
    }

    @Test
    void a_signature_holds_for_its_profile_until_it_is_withdrawn_and_stays_on_record() {
        Signature signature =
                new Signature("id", "v", "california", ADA, "Dr Ada Bonn", "All of it.", NOW, Optional.empty());
        assertThat(signature.holds()).isTrue();
        assertThat(signature.isFor("california")).isTrue();
        assertThat(signature.isFor("default")).isFalse();

        Signature withdrawn = signature.withdrawn(ADA, "A claim was wrong.", NOW);
        assertThat(withdrawn.holds()).isFalse();
        assertThat(withdrawn.withdrawn().orElseThrow().reason()).isEqualTo("A claim was wrong.");
        assertThat(withdrawn.statement()).isEqualTo("All of it.");
    }

    @ParameterizedTest
    @CsvSource({"SHIPPED, shipped", "FOLDER, folder", "UPLOADED, uploaded"})
    void where_a_version_came_from_has_a_name_in_small_letters(Origin origin, String code) {
        assertThat(origin.code()).isEqualTo(code);
    }

    @Test
    void a_version_is_called_as_its_authors_call_it_and_says_who_brought_it() {
        Pack pack = WrittenCase.shippedPack();
        PackVersion shipped = PackVersion.brought(pack, Origin.SHIPPED, NOW);
        assertThat(shipped.name()).isEqualTo(pack.title() + " " + pack.edition());
        assertThat(shipped.cases()).isEqualTo(pack.scenarios().size());
        assertThat(shipped.by()).isEmpty();
        assertThat(shipped.fileName()).isEmpty();

        PackVersion uploaded = PackVersion.uploaded(pack, "clinic.zip", ADA, NOW);
        assertThat(uploaded.origin()).isEqualTo(Origin.UPLOADED);
        assertThat(uploaded.by()).contains(ADA);
        assertThat(uploaded.fileName()).isEqualTo("clinic.zip");
    }
}
