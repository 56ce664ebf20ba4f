package dev.needlewise.application.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.SentPack;
import dev.needlewise.application.Acted;
import dev.needlewise.application.TinyPack;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.Origin;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.release.Signature;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Versions of a pack that nobody needs can go, and no others. */
class PackRemovalTest extends ReleaseTest {
    @Test
    void a_version_that_nobody_used_or_signed_is_removed_with_its_files() {
        byte[] sent = TinyPack.next().zipped();
        String version = done(upload(administrator(), sent));
        assertThat(removal().remove(supervisor(), version, "Because.")).isInstanceOf(Acted.NotFound.class);
        assertThat(refused(removal().remove(administrator(), version, " "))).isEqualTo(ReleaseRefusal.REASON_MISSING);

        assertThat(done(removal().remove(administrator(), version, "A typing error.")))
                .satisfies(gone -> assertThat(gone.version()).isEqualTo(version));

        assertThat(packs.find(version)).isEmpty();
        assertThat(store.packStore().find(version)).isEmpty();
        assertThat(board(administrator()).version(version)).isEmpty();
        assertThat(activation().activate(administrator(), version, number(), "Because."))
                .isInstanceOf(Acted.NotFound.class);
        assertThat(told()).contains("pack-removed");
        assertThat(done(upload(administrator(), sent))).isEqualTo(version);
    }

    @Test
    void a_version_that_is_or_was_in_use_is_signed_or_comes_with_the_program_stays() {
        String before = packs.current().version();
        String used = done(upload(administrator(), TinyPack.next().zipped()));
        activated(used);
        String signed = done(upload(administrator(), TinyPack.next().zipped()));
        Viewer supervisor = supervisor();
        Signature signature = done(sign(supervisor, signed, "default", "Dr Ada Bonn", "All of it.", true));
        done(withdrawal().withdraw(supervisor, signature.id(), "A claim was wrong."));
        Map<String, byte[]> files = SentPack.of(TinyPack.files(), "8.0").files();
        bringer().bring(TinyPack.read(files), files, Origin.SHIPPED);
        String brought = board(administrator()).brought().orElseThrow().version();

        for (String version : List.of(before, used, signed, brought)) {
            assertThat(refused(removal().remove(administrator(), version, "Because.")))
                    .isEqualTo(ReleaseRefusal.NEEDED);
            assertThat(preview(administrator(), version).isUnused()).isFalse();
        }
        activated(before);
    }

    @Test
    void of_a_removal_and_an_activation_at_the_same_time_one_holds() throws Exception {
        String before = packs.current().version();
        Viewer viewer = administrator();
        ExecutorService people = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 5; round++) {
            String version = done(upload(viewer, TinyPack.next().zipped()));
            int seen = number();
            CountDownLatch start = new CountDownLatch(1);
            Future<Acted<Activation, ReleaseRefusal>> used = people.submit(() -> {
                start.await();
                return activation().activate(viewer, version, seen, "At once.");
            });
            Future<Acted<PackVersion, ReleaseRefusal>> gone = people.submit(() -> {
                start.await();
                return removal().remove(viewer, version, "At once.");
            });
            start.countDown();
            boolean isUsed = used.get() instanceof Acted.Done;
            assertThat(gone.get() instanceof Acted.Done).isEqualTo(!isUsed);
            assertThat(packs.find(version).isPresent()).isEqualTo(isUsed);
        }
        people.shutdown();
        activated(before);
    }
}
