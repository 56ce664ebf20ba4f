package dev.needlewise.application.release;

import dev.needlewise.application.Acted;
import dev.needlewise.application.Audit;
import dev.needlewise.application.Now;
import dev.needlewise.application.Records;
import dev.needlewise.application.Transactions;
import dev.needlewise.application.Viewer;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.scenario.PackProblem;
import dev.needlewise.domain.scenario.PackReader;
import dev.needlewise.domain.scenario.PackUnpacker;
import dev.needlewise.domain.training.people.Words;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.domain.training.release.Releases;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads a zipped pack that an administrator sends, and keeps it beside the one in use if nothing is wrong with it. */
public final class UploadPack {
    private static final int LONGEST_NAME = 200;

    private final Transactions transactions;
    private final Releases releases;
    private final Audit audit;
    private final KeptPacks packs;
    private final PackUnpacker unpacker;
    private final PackReader reader;
    private final Clock clock;

    public UploadPack(
            Transactions transactions,
            Records records,
            Releases releases,
            KeptPacks packs,
            PackUnpacker unpacker,
            PackReader reader,
            Clock clock) {
        this.transactions = transactions;
        this.releases = releases;
        this.audit = new Audit(records, clock);
        this.packs = packs;
        this.unpacker = unpacker;
        this.reader = reader;
        this.clock = clock;
    }

    /** Everything that is wrong with what was sent. */
    public record Faults(List<String> zip, List<PackProblem> pack) {
        public Faults {
            zip = List.copyOf(zip);
            pack = List.copyOf(pack);
        }

        int count() {
            return zip.size() + pack.size();
        }

        String first() {
            return zip.isEmpty() ? pack.get(0).toString() : zip.get(0);
        }
    }

    /** Gives the version. One upload at a time is read on a node: each may need some hundred megabytes. */
    public synchronized Acted<String, Faults> upload(Viewer viewer, String fileName, byte[] sent) {
        if (!viewer.isAdministrator()) {
            return Acted.notFound();
        }
        PackUnpacker.Unpacked unpacked = unpacker.unpack(sent);
        if (!unpacked.problems().isEmpty()) {
            return refused(viewer, fileName, new Faults(unpacked.problems(), List.of()));
        }
        PackReader.Reading reading = reader.read(unpacked.files());
        if (reading.pack().isEmpty()) {
            return refused(viewer, fileName, new Faults(List.of(), reading.problems()));
        }
        Pack pack = reading.pack().get();
        packs.keep(pack, unpacked.files());
        return Acted.done(transactions.call(() -> kept(viewer, fileName, pack)));
    }

    private String kept(Viewer viewer, String fileName, Pack pack) {
        if (releases.find(pack.version()).isEmpty()) {
            releases.add(PackVersion.uploaded(pack, fileName, viewer.person(), Now.at(clock)));
            tell(viewer, "pack-uploaded", pack.version(), fileName + ": " + pack.title() + " " + pack.edition());
        }
        return pack.version();
    }

    private Acted<String, Faults> refused(Viewer viewer, String fileName, Faults faults) {
        String words = "%s: %d problem(s), the first: %s".formatted(fileName, faults.count(), faults.first());
        transactions.run(() -> tell(viewer, "pack-refused", Words.kept(fileName, LONGEST_NAME), words));
        return Acted.refused(faults);
    }

    private void tell(Viewer viewer, String what, String about, String reason) {
        audit.tell(viewer, what, "pack", about, Optional.empty(), reason);
    }
}
