package dev.needlewise.application.release;

import static dev.needlewise.application.TinyPack.BLISTER;
import static dev.needlewise.application.TinyPack.BLISTER_AGAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.application.Acted;
import dev.needlewise.application.TinyPack;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.grading.GradeChange;
import dev.needlewise.application.grading.Regrade;
import dev.needlewise.application.play.BeginRequest;
import dev.needlewise.application.play.Begun;
import dev.needlewise.application.review.CloseCriticalError;
import dev.needlewise.content.PackZip;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.grading.Fraction;
import dev.needlewise.domain.grading.change.PackChanges;
import dev.needlewise.domain.grading.change.Weight;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackProblem;
import dev.needlewise.domain.scenario.PackReader;
import dev.needlewise.domain.training.people.Cohort;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.Origin;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.release.Signature;
import dev.needlewise.domain.training.review.AuditPlace;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Packs at work: what is broken is refused whole, what is chosen stays, and who signs is who answers. */
class PackTest extends TrainingTest {
    @BeforeAll
    static void bring() {
        Map<String, byte[]> files = TinyPack.files();
        bringer().bring(TinyPack.read(files), files, Origin.SHIPPED);
    }

    @Test
    void a_broken_pack_leaves_the_running_one_alone_and_names_every_problem() {
        String before = packs.current().version();
        byte[] broken = ZippedPack.next()
                .with("scenarios/blister.yaml", "concern: fine_lines", "concerm: fine_lines")
                .with("scenarios/blister-again.yaml", "minutes:", "minuets:")
                .bytes();

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
        byte[] sound = ZippedPack.next().bytes();
        for (Viewer viewer : List.of(trainee(), supervisor())) {
            assertThat(upload(viewer, sound)).isInstanceOf(Acted.NotFound.class);
            assertThat(activation().activate(viewer, packs.current().version(), number(), "Because."))
                    .isInstanceOf(Acted.NotFound.class);
        }
    }

    @Test
    void an_uploaded_pack_waits_until_it_is_taken_into_use_and_can_be_left_again() {
        String before = packs.current().version();
        String version = done(upload(administrator(), ZippedPack.stricter().bytes()));
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
        String version = done(upload(administrator(), ZippedPack.next().bytes()));
        activated(version);

        assertThat(node.current().version()).isEqualTo(version);
    }

    @Test
    void an_activation_needs_a_reason_and_the_version_that_was_compared_with() {
        String version = done(upload(administrator(), ZippedPack.next().bytes()));
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
            versions.add(done(upload(administrator(), ZippedPack.next().bytes())));
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
        String chosen = done(upload(administrator(), ZippedPack.next().bytes()));
        activated(chosen);
        Map<String, byte[]> newer = TinyPack.files();
        newer.put(
                "pack.yaml",
                new String(newer.get("pack.yaml"), StandardCharsets.UTF_8)
                        .replace("1.0", "9.0")
                        .getBytes(StandardCharsets.UTF_8));

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

        String chosen = done(upload(administrator(), ZippedPack.next().bytes()));
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
                ZippedPack.next()
                        .without("scenarios/blister-again.yaml")
                        .with("pack.yaml", "[blister, blister-again]", "[blister]")
                        .bytes()));
        String before = packs.current().version();
        activated(gone);

        assertThat(begin(trainee(), onOwn(BLISTER_AGAIN))).isEqualTo(new Begun.NotFound());
        assertThat(page(viewer, session).pack().version()).isEqualTo(before);
        activated(before);
    }

    @Test
    void a_version_that_nobody_used_or_signed_is_removed_with_its_files() {
        byte[] sent = ZippedPack.next().bytes();
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
        String used = done(upload(administrator(), ZippedPack.next().bytes()));
        activated(used);
        String signed = done(upload(administrator(), ZippedPack.next().bytes()));
        Viewer supervisor = supervisor();
        Signature signature = done(sign(supervisor, signed, "default", "Dr Ada Bonn", "All of it.", true));
        done(withdrawal().withdraw(supervisor, signature.id(), "A claim was wrong."));
        Map<String, byte[]> files = TinyPack.files();
        files.put(
                "pack.yaml",
                new String(files.get("pack.yaml"), StandardCharsets.UTF_8)
                        .replace("1.0", "8.0")
                        .getBytes(StandardCharsets.UTF_8));
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
            String version = done(upload(viewer, ZippedPack.next().bytes()));
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

    @Test
    void a_version_counts_as_approved_only_for_the_profile_that_a_supervisor_signed() {
        String version = done(upload(administrator(), ZippedPack.next().bytes()));
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
        String version = done(upload(administrator(), ZippedPack.next().bytes()));
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

    @Test
    void a_preview_says_which_keys_change_and_which_cohorts_notice() {
        Cohort cohort = aCohort();
        assigned(cohort.id());
        begun(trainee(cohort.id()), new BeginRequest.InCohort(cohort.id(), BLISTER));
        String version = done(upload(administrator(), ZippedPack.stricter().bytes()));

        PackPreview preview = preview(administrator(), version);

        PackChanges changes = preview.changes().orElseThrow();
        assertThat(changes.cases()).hasSize(2).allSatisfy(change -> {
            assertThat(change.weight()).isEqualTo(Weight.KEYS);
            assertThat(change.items()).containsExactly("depth");
        });
        assertThat(changes.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.rule().value()).isEqualTo("D-01"));
        assertThat(preview.cohorts())
                .filteredOn(concerned -> concerned.cohort().id().equals(cohort.id()))
                .singleElement()
                .satisfies(concerned -> {
                    assertThat(concerned.assignments()).containsExactly("Week one");
                    assertThat(concerned.running()).isEqualTo(1);
                });
        assertThat(preview(supervisor(), version).cohorts()).isEmpty();
    }

    @Test
    void a_changed_story_is_no_changed_key_and_another_question_is_no_comparable_case() {
        String words = done(upload(
                administrator(),
                ZippedPack.next()
                        .with("scenarios/blister.yaml", "sits down", "stands")
                        .bytes()));
        assertThat(preview(administrator(), words).changes().orElseThrow().cases())
                .singleElement()
                .satisfies(change -> assertThat(change.weight()).isEqualTo(Weight.WORDS));
        String path = done(upload(
                administrator(),
                ZippedPack.next()
                        .with("scenarios/blister.yaml", "- item: depth\n", "- item: how-deep\n")
                        .bytes()));
        assertThat(preview(administrator(), path).changes().orElseThrow().cases())
                .singleElement()
                .satisfies(change -> assertThat(change.weight()).isEqualTo(Weight.PATH));
    }

    @Test
    void a_rule_changes_and_every_grade_is_worked_out_again_beside_the_old_one() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        SessionId session = playedWell(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        assertThat(standing(viewer).best().grade().passed()).isTrue();
        String before = packs.current().version();
        String stricter = done(upload(administrator(), ZippedPack.stricter().bytes()));
        assertThat(forecastOf(session, stricter)).satisfies(change -> {
            assertThat(change.loses()).isTrue();
            assertThat(change.crosses()).isTrue();
        });
        assertThat(refused(regrade().regrade(administrator(), stricter, "Stricter.")))
                .isEqualTo(ReleaseRefusal.NOT_IN_USE);
        activated(stricter);
        assertThat(standing(viewer).best().grade().passed()).isTrue();

        assertThat(done(regrade().regrade(administrator(), stricter, "Stricter.")))
                .isPositive();

        assertThat(standing(viewer).best().grade().passed()).isFalse();
        assertThat(standing(viewer).best().grade().score()).isEqualTo(Fraction.of(5, 6));
        assertThat(feedback(viewer, session).pack().version()).isEqualTo(stricter);
        assertThat(feedback(viewer, session).session().attempt().played().packHash())
                .isEqualTo(before);
        assertThat(done(regrade().regrade(administrator(), stricter, "Again."))).isZero();
        activated(before);
        done(regrade().regrade(administrator(), before, "Back."));
        assertThat(standing(viewer).best().grade().passed()).isTrue();
    }

    @Test
    void an_attempt_at_another_best_path_keeps_its_grade() {
        Viewer viewer = trainee();
        SessionId session = playedWell(viewer, onOwn(BLISTER));
        String path = done(upload(
                administrator(),
                ZippedPack.next()
                        .with("scenarios/blister.yaml", "- item: depth\n", "- item: how-deep\n")
                        .bytes()));
        assertThat(forecastOf(session, path).isComparable()).isFalse();
        String before = packs.current().version();
        activated(path);
        done(regrade().regrade(administrator(), path, "As far as it goes."));

        assertThat(standing(viewer).best().grade().score()).isEqualTo(Fraction.ONE);
        assertThat(feedback(viewer, session).pack().version()).isEqualTo(before);
        activated(before);
    }

    @Test
    void a_critical_error_that_a_supervisor_closed_stays_closed_after_grading_again() {
        Cohort cohort = aCohort();
        Viewer viewer = trainee(cohort.id());
        SessionId dangerous = playedDangerously(viewer, new BeginRequest.InCohort(cohort.id(), BLISTER));
        done(new CloseCriticalError(store.transactions(), records, packs, clock)
                .close(supervisor(cohort.id()), dangerous, "Talked it through."));
        String before = packs.current().version();
        String stricter = done(upload(administrator(), ZippedPack.stricter().bytes()));
        activated(stricter);
        done(regrade().regrade(administrator(), stricter, "Stricter."));

        assertThat(standing(viewer).best().grade().isCritical()).isTrue();
        assertThat(standing(viewer).open()).isEmpty();
        activated(before);
    }

    private static GradeChange forecastOf(SessionId session, String version) {
        return regrade().forecast(administrator(), version).orElseThrow().changes().stream()
                .filter(change -> change.attempt().id().equals(session))
                .findFirst()
                .orElseThrow();
    }

    private static Standing standing(Viewer viewer) {
        return standings(viewer).get(0);
    }

    private static Viewer administrator() {
        Person person = new Person(new PersonId(UUID.randomUUID().toString()), "Ada Admin", clock.instant());
        store.transactions()
                .run(() ->
                        records.people().add(person, Identity.ofForm(person.id().value())));
        return new Viewer(person.id(), Role.ADMINISTRATOR, Map.of());
    }

    private static BringPack bringer() {
        return new BringPack(store.transactions(), records, store.releases(), store.facts(), packs, clock);
    }

    private static Acted<String, UploadPack.Faults> upload(Viewer viewer, byte[] zip) {
        return new UploadPack(
                        store.transactions(),
                        records,
                        store.releases(),
                        packs,
                        PackZip.usual(),
                        new YamlPackReader(),
                        clock)
                .upload(viewer, "tiny.zip", zip);
    }

    private static ActivatePack activation() {
        return new ActivatePack(store.transactions(), records, store.releases(), packs, clock);
    }

    private static RemovePack removal() {
        return new RemovePack(store.transactions(), records, store.releases(), store.facts(), packs, clock);
    }

    private static void activated(String version) {
        done(activation().activate(administrator(), version, number(), "Because."));
    }

    private static Activation latest() {
        return store.transactions().call(() -> store.releases().latest()).orElseThrow();
    }

    private static int number() {
        return latest().number();
    }

    private static PackBoard board(Viewer viewer) {
        return new ReadPacks(store.transactions(), records, store.releases(), store.facts(), packs)
                .read(viewer)
                .orElseThrow();
    }

    private static PackPreview preview(Viewer viewer, String version) {
        ReadPacks read = new ReadPacks(store.transactions(), records, store.releases(), store.facts(), packs);
        return new PreviewPack(store.transactions(), records, read, approvals(), packs)
                .preview(viewer, version)
                .orElseThrow();
    }

    private static ReadApproval approvals() {
        return new ReadApproval(store.transactions(), store.releases(), packs);
    }

    private static Approval approval(String version, String profile) {
        return approvals().of(packs.find(version).orElseThrow(), profile);
    }

    private static Acted<Signature, ReleaseRefusal> sign(
            Viewer viewer, String version, String profile, String name, String statement, boolean read) {
        return new SignPack(store.transactions(), records, store.releases(), packs, clock, FRESH)
                .sign(viewer, new SignPack.Wanted(version, profile, name, statement, read));
    }

    private static WithdrawSignature withdrawal() {
        return new WithdrawSignature(store.transactions(), records, store.releases(), clock);
    }

    private static Regrade regrade() {
        return new Regrade(store.transactions(), records, packs, clock);
    }

    private static List<String> told() {
        return store
                .transactions()
                .call(() ->
                        records.audit().behind(AuditPlace.before(clock.instant().plusSeconds(1)), 500))
                .entries()
                .stream()
                .map(entry -> entry.what())
                .toList();
    }
}
