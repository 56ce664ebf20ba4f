package dev.needlewise.application.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.Acted;
import dev.needlewise.application.TinyPack;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.release.Signature;
import org.junit.jupiter.api.Test;

/** Who signs a pack is who answers for it. */
class SignatureTest extends ReleaseTest {
    @Test
    void a_version_counts_as_approved_only_for_the_profile_that_a_supervisor_signed() {
        String version = done(upload(administrator(), TinyPack.next().zipped()));
        assertThat(approval(version, "default").given()).isEmpty();
        Viewer supervisor = supervisor();

        Signature signature = done(sign(supervisor, version, "default", "Dr Ada Bonn", "All of it.", true));

        assertThat(approval(version, "default").given()).contains(signature);
        assertThat(approval(version, "california").given()).isEmpty();
        assertThat(approval(packs.current().version(), "default").given()).isEmpty();
        assertThat(refused(sign(supervisor, version, "default", "Dr Ada Bonn", "All of it.", true)))
                .isEqualTo(ReleaseRefusal.SIGNED_ALREADY);
        assertThat(told()).contains("pack-signed");
    }

    @Test
    void a_signature_says_who_what_and_that_it_was_read() {
        String version = packs.current().version();
        Viewer supervisor = supervisor();
        assertThat(refused(sign(supervisor, version, "default", " ", "All of it.", true)))
                .isEqualTo(ReleaseRefusal.NAME_MISSING);
        assertThat(refused(sign(supervisor, version, "default", "Dr Bonn", "", true)))
                .isEqualTo(ReleaseRefusal.STATEMENT_MISSING);
        assertThat(refused(sign(supervisor, version, "default", "Dr Bonn", "All of it.", false)))
                .isEqualTo(ReleaseRefusal.NOT_READ);
        assertThat(refused(sign(supervisor, version, "mars", "Dr Bonn", "All of it.", true)))
                .isEqualTo(ReleaseRefusal.UNKNOWN_PROFILE);
        assertThat(sign(trainee(), version, "default", "Dr Bonn", "All of it.", true))
                .isInstanceOf(Acted.NotFound.class);
        assertThat(sign(administrator(), version, "default", "Dr Bonn", "All of it.", true))
                .isInstanceOf(Acted.NotFound.class);
    }

    @Test
    void a_withdrawn_signature_stays_on_record_and_approves_nothing() {
        String version = done(upload(administrator(), TinyPack.next().zipped()));
        Viewer supervisor = supervisor();
        Signature signature = done(sign(supervisor, version, "default", "Dr Ada Bonn", "All of it.", true));
        assertThat(withdrawal().withdraw(supervisor(), signature.id(), "Not mine."))
                .isInstanceOf(Acted.NotFound.class);
        assertThat(refused(withdrawal().withdraw(supervisor, signature.id(), "")))
                .isEqualTo(ReleaseRefusal.REASON_MISSING);

        done(withdrawal().withdraw(supervisor, signature.id(), "A claim was wrong."));

        Approval approval = approval(version, "default");
        assertThat(approval.given()).isEmpty();
        assertThat(approval.signatures())
                .singleElement()
                .satisfies(kept -> assertThat(kept.withdrawn())
                        .hasValueSatisfying(gone -> assertThat(gone.reason()).isEqualTo("A claim was wrong.")));
        assertThat(refused(withdrawal().withdraw(supervisor, signature.id(), "Again.")))
                .isEqualTo(ReleaseRefusal.WITHDRAWN_ALREADY);
        assertThat(told()).contains("pack-signature-withdrawn");
    }
}
