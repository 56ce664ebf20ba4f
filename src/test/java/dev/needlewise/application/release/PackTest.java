package dev.needlewise.application.release;

import static dev.needlewise.application.TinyPack.BLISTER_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.SentPack;
import dev.needlewise.application.Acted;
import dev.needlewise.application.TinyPack;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.play.Begun;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackProblem;
import dev.needlewise.domain.scenario.PackReader;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.Origin;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.session.SessionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Packs at work: what is broken is refused whole, and what is chosen stays. */
class PackTest extends ReleaseTest {
    @Test
    void a_broken_pack_leaves_the_running_one_alone_and_names_every_problem() {
        String before = packs.current().version();
        byte[] broken = TinyPack.next()
                .with("scenarios/blister.yaml", "concern: fine_lines", "concerm: fine_lines")
                .with("scenarios/blister-again.yaml", "minutes:", "minuets:")
                .zipped();

        UploadPack.Faults faults = refused(upload(administrator(), broken));

        assertThat(faults.pack())
                .extracting(PackProblem::file)
                .contains("scenarios/blister.yaml", "scenarios/blister-again.yaml");
        assertThat(faults.pack())
                .extracting(PackProblem::toString)
                .anyMatch(line -> line.startsWith("scenarios/blister.yaml:11:5: 'concerm' is not known here"));
        assertThat(packs.current().version()).isEqualTo(before);
        assertThat(told()).contains("pack-refused");
    }

    @Test
    void nobody_but_an_administrator_uploads_or_activates() {
        byte[] sound = TinyPack.next().zipped();
        for (Viewer viewer : List.of(trainee(), supervisor())) {
            assertThat(upload(viewer, sound)).isInstanceOf(Acted.NotFound.class);
            assertThat(activation().activate(viewer, packs.current().version(), number(), "Because."))
                    .isInstanceOf(Acted.NotFound.class);
        }
    }

    @Test
    void an_uploaded_pack_waits_until_it_is_taken_into_use_and_can_be_left_again() {
        String before = packs.current().version();
        String version = done(upload(administrator(), TinyPack.stricter().zipped()));
        assertThat(packs.current().version()).isEqualTo(before);

        activated(version);
        assertThat(packs.current().version()).isEqualTo(version);

        activated(before);
        assertThat(packs.current().version()).isEqualTo(before);
        assertThat(told()).contains("pack-uploaded", "pack-activated", "pack-rolled-back");
    }

    @Test
    void another_node_follows_without_a_restart() {
        KeptPacks node = new KeptPacks(store.transactions(), store.facts(), store.packStore(), new YamlPackReader());
        node.current();
        String version = done(upload(administrator(), TinyPack.next().zipped()));
        activated(version);

        assertThat(node.current().version()).isEqualTo(version);
    }

    @Test
    void an_activation_needs_a_reason_and_the_version_that_was_compared_with() {
        String version = done(upload(administrator(), TinyPack.next().zipped()));
        assertThat(refused(activation().activate(administrator(), version, number(), " ")))
                .isEqualTo(ReleaseRefusal.REASON_MISSING);
        assertThat(refused(activation().activate(administrator(), version, number() - 1, "Because.")))
                .isEqualTo(ReleaseRefusal.OVERTAKEN);
        assertThat(refused(
                        activation().activate(administrator(), packs.current().version(), number(), "Because.")))
                .isEqualTo(ReleaseRefusal.IN_USE);
    }

    @Test
    void of_two_activations_at_the_same_time_one_holds() throws Exception {
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            versions.add(done(upload(administrator(), TinyPack.next().zipped())));
        }
        int seen = number();
        Viewer viewer = administrator();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(versions.size());
        List<Future<Acted<Activation, ReleaseRefusal>>> acts = new ArrayList<>();
        for (String version : versions) {
            acts.add(people.submit(() -> {
                start.await();
                return activation().activate(viewer, version, seen, "At once.");
            }));
        }
        start.countDown();
        int held = 0;
        for (Future<Acted<Activation, ReleaseRefusal>> act : acts) {
            held += act.get() instanceof Acted.Done ? 1 : 0;
        }
        people.shutdown();

        assertThat(held).isEqualTo(1);
        assertThat(number()).isEqualTo(seen + 1);
        assertThat(latest().version()).isEqualTo(packs.current().version());
    }

    @Test
    void what_an_administrator_chose_outlives_a_start_with_a_newer_program() {
        String chosen = done(upload(administrator(), TinyPack.next().zipped()));
        activated(chosen);
        Map<String, byte[]> newer = SentPack.of(TinyPack.files(), "9.0").files();

        assertThat(bringer().bring(TinyPack.read(newer), newer, Origin.SHIPPED)).isEqualTo(BringPack.Result.CHOSEN);

        assertThat(packs.current().version()).isEqualTo(chosen);
        assertThat(board(administrator()).brought())
                .hasValueSatisfying(version -> assertThat(version.edition()).isEqualTo("9.0"));
    }

    @Test
    void a_start_with_the_pack_that_is_in_use_has_nothing_to_bring() {
        Map<String, byte[]> files = TinyPack.files();
        String version = new YamlPackReader().version(files);
        bringer().bring(TinyPack.read(files), files, Origin.SHIPPED);
        assertThat(bringer().isDone(version)).isEqualTo(packs.currentVersion().equals(version));

        String chosen = done(upload(administrator(), TinyPack.next().zipped()));
        activated(chosen);
        assertThat(bringer().isDone(version)).isFalse();

        activated(version);
        assertThat(bringer().isDone(version)).isTrue();
        assertThat(bringer().isDone(chosen)).isFalse();
    }

    @Test
    void a_pack_that_many_ask_for_at_once_is_read_once() throws Exception {
        AtomicInteger reads = new AtomicInteger();
        YamlPackReader yaml = new YamlPackReader();
        PackReader counting = new PackReader() {
            @Override
            public Reading read(Map<String, byte[]> files) {
                reads.incrementAndGet();
                return yaml.read(files);
            }

            @Override
            public String version(Map<String, byte[]> files) {
                return yaml.version(files);
            }
        };
        KeptPacks node = new KeptPacks(store.transactions(), store.facts(), store.packStore(), counting);
        ExecutorService people = Executors.newFixedThreadPool(4);
        Callable<Pack> asks = node::current;
        for (Future<Pack> page : people.invokeAll(Collections.nCopies(4, asks))) {
            assertThat(page.get().version()).isEqualTo(node.currentVersion());
        }
        people.shutdown();

        assertThat(reads).hasValue(1);
    }

    @Test
    void a_session_goes_on_when_its_case_is_gone() {
        Viewer viewer = trainee();
        SessionId session = begun(viewer, onOwn(BLISTER_AGAIN));
        String gone = done(upload(
                administrator(),
                TinyPack.next()
                        .without("scenarios/blister-again.yaml")
                        .with("pack.yaml", "[blister, blister-again]", "[blister]")
                        .zipped()));
        String before = packs.current().version();
        activated(gone);

        assertThat(begin(trainee(), onOwn(BLISTER_AGAIN))).isEqualTo(new Begun.NotFound());
        assertThat(page(viewer, session).pack().version()).isEqualTo(before);
        activated(before);
    }
}
