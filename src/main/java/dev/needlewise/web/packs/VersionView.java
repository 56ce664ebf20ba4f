package dev.needlewise.web.packs;

import dev.needlewise.application.Viewer;
import dev.needlewise.application.release.Concerned;
import dev.needlewise.application.release.PackPreview;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version as its page shows it.
 *
 * @param readable whether this program can read it
 * @param removable whether nobody used it or answered for it
 * @param changes against the version in use; nothing for that one
 * @param alone a sentence about attempts outside of cohorts, may be empty
 * @param seen goes into the form: which activation held when this was read
 */
public record VersionView(
        String version,
        boolean inUse,
        boolean wasInUse,
        boolean readable,
        boolean removable,
        List<Fact> facts,
        List<ApprovalEntry> approvals,
        @Nullable ChangesView changes,
        List<CohortLine> cohorts,
        String alone,
        int seen,
        String reason) {
    private static final When UTC = new When(ZoneOffset.UTC);

    /** What it means for one cohort; the address is empty where the reader does not supervise it. */
    public record CohortLine(String name, String href, String assignments, int running, int finished, boolean warn) {}

    static VersionView of(PackPreview preview, Viewer viewer, String contextPath, String reason) {
        return new VersionView(
                preview.version().version(),
                preview.isInUse(),
                preview.wasInUse(),
                preview.pack().isPresent(),
                preview.isUnused(),
                facts(preview),
                ApprovalEntries.of(preview.approvals(), viewer),
                preview.changes().map(ChangesView::of).orElse(null),
                preview.cohorts().stream()
                        .map(concerned -> line(concerned, viewer, contextPath))
                        .toList(),
                preview.runningAlone() == 0 ? "" : Words.count("packs.alone", preview.runningAlone()),
                preview.board().number(),
                reason);
    }

    private static List<Fact> facts(PackPreview preview) {
        PackVersion version = preview.version();
        String who = preview.board().nameOf(version.by()).orElseGet(() -> Words.say("packs.program"));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Words.say("packs.edition"), version.edition()));
        facts.add(new Fact(Words.say("packs.version"), version.version()));
        facts.add(new Fact(
                Words.say("packs.origin"),
                Words.say("packs.origin." + version.origin().code(), who, version.fileName()) + ", "
                        + UTC.moment(version.at())));
        preview.pack().ifPresent(pack -> facts.addAll(facts(pack)));
        return facts;
    }

    private static List<Fact> facts(Pack pack) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                Words.say("packs.cases"), Integer.toString(pack.scenarios().size())));
        facts.add(new Fact(
                Words.say("packs.profiles"), String.join(", ", pack.protocols().keySet())));
        facts.add(new Fact(
                Words.say("packs.pass"),
                Words.say(
                        "packs.pass.words",
                        PassMark.percent(pack.passRule()),
                        pack.passRule().majorAllowed())));
        pack.approved().ifPresent(words -> facts.add(new Fact(Words.say("packs.authors-say"), words)));
        return facts;
    }

    private static CohortLine line(Concerned concerned, Viewer viewer, String contextPath) {
        return new CohortLine(
                concerned.cohort().name(),
                viewer.supervises(concerned.cohort().id())
                        ? contextPath + "/cohorts/" + concerned.cohort().id()
                        : "",
                String.join(", ", concerned.assignments()),
                concerned.running(),
                concerned.finished(),
                concerned.profileGone());
    }
}
