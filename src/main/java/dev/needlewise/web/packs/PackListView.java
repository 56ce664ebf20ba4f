package dev.needlewise.web.packs;

import dev.needlewise.application.Viewer;
import dev.needlewise.application.release.PackBoard;
import dev.needlewise.application.release.UploadPack;
import dev.needlewise.domain.scenario.PackProblem;
import dev.needlewise.domain.training.release.Activation;
import dev.needlewise.domain.training.release.PackVersion;
import dev.needlewise.web.page.Fact;
import dev.needlewise.web.page.Tag;
import dev.needlewise.web.page.Tone;
import dev.needlewise.web.page.When;
import dev.needlewise.web.page.Words;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of versions as the page shows it.
 *
 * @param brought a link to what the program brings, where something else is in use
 * @param faults what is wrong with what was just uploaded
 */
public record PackListView(
        List<Fact> inUse,
        String inUseHref,
        List<ApprovalEntry> approvals,
        @Nullable VersionRow brought,
        List<VersionRow> versions,
        List<HistoryRow> history,
        List<String> faults) {
    private static final When UTC = new When(ZoneOffset.UTC);
    private static final String PATH = "/admin/packs/";

    static PackListView of(PackBoard board, Viewer viewer, String contextPath, UploadPack.@Nullable Faults faults) {
        return new PackListView(
                inUse(board),
                contextPath + PATH + board.current().version(),
                ApprovalEntries.of(board.approvals(), viewer),
                board.brought().map(version -> row(board, version, contextPath)).orElse(null),
                board.versions().stream()
                        .map(version -> row(board, version, contextPath))
                        .toList(),
                board.history().stream()
                        .map(each -> history(board, each, contextPath))
                        .toList(),
                faults == null
                        ? List.of()
                        : Stream.concat(
                                        faults.zip().stream(),
                                        faults.pack().stream().map(PackProblem::toString))
                                .toList());
    }

    static String shortened(String version) {
        return version.substring(0, Math.min(12, version.length()));
    }

    private static List<Fact> inUse(PackBoard board) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Words.say("packs.title.field"), board.current().title()));
        facts.add(new Fact(Words.say("packs.edition"), board.current().edition()));
        facts.add(new Fact(Words.say("packs.version"), shortened(board.current().version())));
        facts.add(new Fact(
                Words.say("packs.cases"),
                Integer.toString(board.current().scenarios().size())));
        board.history().stream()
                .findFirst()
                .ifPresent(last -> facts.add(new Fact(
                        Words.say("packs.since"),
                        Words.say("packs.since.by", UTC.moment(last.at()), who(board, last)))));
        board.current().approved().ifPresent(words -> facts.add(new Fact(Words.say("packs.authors-say"), words)));
        return facts;
    }

    private static VersionRow row(PackBoard board, PackVersion version, String contextPath) {
        String who = board.nameOf(version.by()).orElseGet(() -> Words.say("packs.program"));
        String origin = Words.say("packs.origin." + version.origin().code(), who, version.fileName());
        return new VersionRow(
                contextPath + PATH + version.version(),
                version.title() + " " + version.edition(),
                Words.say("packs.row", shortened(version.version()), version.cases(), origin, UTC.moment(version.at())),
                tag(board, version.version()));
    }

    private static Tag tag(PackBoard board, String version) {
        if (board.isCurrent(version)) {
            return new Tag(Words.say("packs.tag.current"), Tone.OK);
        }
        return board.used().contains(version)
                ? new Tag(Words.say("packs.tag.used"), Tone.PLAIN)
                : new Tag(Words.say("packs.tag.waiting"), Tone.INFO);
    }

    private static HistoryRow history(PackBoard board, Activation activation, String contextPath) {
        String name = board.version(activation.version())
                .map(version -> version.title() + " " + version.edition())
                .orElse("");
        return new HistoryRow(
                UTC.moment(activation.at()),
                who(board, activation),
                name + " · " + shortened(activation.version()),
                contextPath + PATH + activation.version(),
                activation.reason());
    }

    private static String who(PackBoard board, Activation activation) {
        return board.nameOf(activation.by()).orElseGet(() -> Words.say("packs.program"));
    }
}
