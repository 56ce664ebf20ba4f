package dev.needlewise.application.release;

import dev.needlewise.application.Acted;
import dev.needlewise.application.TinyPack;
import dev.needlewise.application.TrainingTest;
import dev.needlewise.application.Viewer;
import dev.needlewise.application.grading.GradeChange;
import dev.needlewise.application.grading.Regrade;
import dev.needlewise.content.PackZip;
import dev.needlewise.content.YamlPackReader;
import dev.needlewise.domain.training.people.Identity;
import dev.needlewise.domain.training.people.Person;
import dev.needlewise.domain.training.people.PersonId;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.Origin;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.domain.training.release.Signature;
import dev.needlewise.domain.training.review.AuditPlace;
import dev.needlewise.domain.training.session.SessionId;
import dev.needlewise.domain.training.session.Standing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** What tests of packs at work have in common: the tiny pack in use, and the use cases around it. */
abstract class ReleaseTest extends TrainingTest {
    @BeforeAll
    static void bring() {
        Map<String, byte[]> files = TinyPack.files();
        bringer().bring(TinyPack.read(files), files, Origin.SHIPPED);
    }

    static GradeChange forecastOf(SessionId session, String version) {
        return regrade().forecast(administrator(), version).orElseThrow().changes().stream()
                .filter(change -> change.attempt().id().equals(session))
                .findFirst()
                .orElseThrow();
    }

    static Standing standing(Viewer viewer) {
        return standings(viewer).get(0);
    }

    static Viewer administrator() {
        Person person = new Person(new PersonId(UUID.randomUUID().toString()), "Ada Admin", clock.instant());
        store.transactions()
                .run(() ->
                        records.people().add(person, Identity.ofForm(person.id().value())));
        return new Viewer(person.id(), Role.ADMINISTRATOR, Map.of());
    }

    static BringPack bringer() {
        return new BringPack(store.transactions(), records, store.releases(), store.facts(), packs, clock);
    }

    static Acted<String, UploadPack.Faults> upload(Viewer viewer, byte[] zip) {
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

    static ActivatePack activation() {
        return new ActivatePack(store.transactions(), records, store.releases(), packs, clock);
    }

    static RemovePack removal() {
        return new RemovePack(store.transactions(), records, store.releases(), store.facts(), packs, clock);
    }

    static void activated(String version) {
        done(activation().activate(administrator(), version, number(), "Because."));
    }

    static Activation latest() {
        return store.transactions().call(() -> store.releases().latest()).orElseThrow();
    }

    static int number() {
        return latest().number();
    }

    static PackBoard board(Viewer viewer) {
        return new ReadPacks(store.transactions(), records, store.releases(), store.facts(), packs)
                .read(viewer)
                .orElseThrow();
    }

    static PackPreview preview(Viewer viewer, String version) {
        ReadPacks read = new ReadPacks(store.transactions(), records, store.releases(), store.facts(), packs);
        return new PreviewPack(store.transactions(), records, read, approvals(), packs)
                .preview(viewer, version)
                .orElseThrow();
    }

    static ReadApproval approvals() {
        return new ReadApproval(store.transactions(), store.releases(), packs);
    }

    static Approval approval(String version, String profile) {
        return approvals().of(packs.find(version).orElseThrow(), profile);
    }

    static Acted<Signature, ReleaseRefusal> sign(
            Viewer viewer, String version, String profile, String name, String statement, boolean read) {
        return new SignPack(store.transactions(), records, store.releases(), packs, clock, FRESH)
                .sign(viewer, new SignPack.Wanted(version, profile, name, statement, read));
    }

    static WithdrawSignature withdrawal() {
        return new WithdrawSignature(store.transactions(), records, store.releases(), clock);
    }

    static Regrade regrade() {
        return new Regrade(store.transactions(), records, packs, clock);
    }

    static List<String> told() {
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
