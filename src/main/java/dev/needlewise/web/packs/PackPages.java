package dev.needlewise.web.packs;

import dev.needlewise.application.release.ActivatePack;
import dev.needlewise.application.release.PackBoard;
import dev.needlewise.application.release.PackPreview;
import dev.needlewise.application.release.PreviewPack;
import dev.needlewise.application.release.ReadPacks;
import dev.needlewise.application.release.RemovePack;
import dev.needlewise.application.release.UploadPack;
import dev.needlewise.domain.training.release.ReleaseRefusal;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Upload;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.TooLong;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's pages of packs: upload one, see what it would change for whom, take it into use, go back, remove
 * what nobody used.
 */
public final class PackPages {
    public static final String UPLOAD = "/admin/packs/upload";

    private static final String PATH = "/admin/packs";
    private static final int REFUSED = 422;
    private static final int CONFLICT = 409;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final ReadPacks read;
    private final PreviewPack preview;
    private final Acts acts;
    private final RegradePages regrade;
    private final Frames frames;
    private final Views views;

    /** What can be done here. */
    public record Acts(UploadPack upload, ActivatePack activate, RemovePack remove) {}

    public PackPages(ReadPacks read, PreviewPack preview, Acts acts, RegradePages regrade, Frames frames, Views views) {
        this.read = read;
        this.preview = preview;
        this.acts = acts;
        this.regrade = regrade;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        Access administrator = Access.ADMINISTRATOR;
        return List.of(
                Route.get(PATH, administrator, visit -> list(visit, 200, null, List.of())),
                Route.get(PATH + "/{version}", administrator, visit -> version(visit, 200, "", List.of())),
                Route.post(PATH + "/{version}", administrator, this::activate),
                Route.post(PATH + "/{version}/remove", administrator, this::remove));
    }

    /** The address that takes a file, which belongs to a servlet that takes large forms. */
    public List<Route> uploads() {
        return List.of(
                Route.get(UPLOAD, Access.ADMINISTRATOR, visit -> Reply.seeOther(visit.contextPath() + PATH)),
                Route.post(UPLOAD, Access.ADMINISTRATOR, this::upload));
    }

    private Reply list(Visit visit, int status, UploadPack.@Nullable Faults faults, List<FieldError> problems) {
        PackBoard board = read.read(visit.viewer()).orElseThrow(PackPages::nothing);
        Page page = frames.page(visit, Words.say("packs.title")).withErrors(problems);
        PackListView view = PackListView.of(board, visit.viewer(), visit.contextPath(), faults);
        String said = visit.has("removed") ? Words.say("packs.said.removed") : "";
        return Reply.html(status, views.render("packs/list.jte", Map.of("page", page, "view", view, "said", said)));
    }

    private Reply upload(Visit visit) {
        Optional<Upload> file = visit.upload("pack");
        if (file.isEmpty()) {
            return list(visit, REFUSED, null, List.of(problem("packs.error.no-file")));
        }
        return acts.upload()
                .upload(visit.viewer(), file.get().name(), file.get().bytes())
                .match(
                        version -> Reply.seeOther(visit.contextPath() + PATH + "/" + version + "?uploaded=yes"),
                        faults -> list(
                                visit,
                                REFUSED,
                                faults,
                                List.of(problem(faults, file.get().name()))),
                        PackPages::missing);
    }

    private static FieldError problem(UploadPack.Faults faults, String name) {
        int count = faults.zip().size() + faults.pack().size();
        return new FieldError("pack", Words.say("packs.error.faults." + (count == 1 ? "one" : "many"), name, count));
    }

    private static FieldError problem(String key) {
        return new FieldError("pack", Words.say(key));
    }

    private Reply version(Visit visit, int status, String reason, List<FieldError> problems) {
        PackPreview found =
                preview.preview(visit.viewer(), visit.name("version")).orElseThrow(PackPages::nothing);
        Page page = frames.page(
                        visit,
                        found.version().title() + " " + found.version().edition(),
                        Words.say(
                                "packs.caption",
                                PackListView.shortened(found.version().version())))
                .withBack(Words.say("packs.title"), PATH)
                .withErrors(problems);
        VersionView view = VersionView.of(found, visit.viewer(), visit.contextPath(), reason);
        String grades =
                regrade.forecast(visit, found.pack()).map(RegradeView::summary).orElse("");
        String said = List.of("uploaded", "activated").stream()
                .filter(visit::has)
                .findFirst()
                .map(what -> Words.say("packs.said." + what))
                .orElse("");
        return Reply.html(
                status,
                views.render("packs/version.jte", Map.of("page", page, "view", view, "said", said, "regrade", grades)));
    }

    private Reply activate(Visit visit) {
        String seen = visit.field("seen");
        if (!NUMBER.matcher(seen).matches()) {
            throw new RequestFailure(Reason.BAD_REQUEST);
        }
        String version = visit.name("version");
        List<FieldError> tooLong = TooLong.reason("reason", visit.field("reason"));
        if (!tooLong.isEmpty()) {
            return version(visit, REFUSED, visit.field("reason"), tooLong);
        }
        return acts.activate()
                .activate(visit.viewer(), version, Integer.parseInt(seen), visit.field("reason"))
                .match(
                        done -> Reply.seeOther(visit.contextPath() + PATH + "/" + version + "?activated=yes"),
                        why -> {
                            boolean late = why == ReleaseRefusal.OVERTAKEN;
                            return version(
                                    visit,
                                    late ? CONFLICT : REFUSED,
                                    visit.field("reason"),
                                    List.of(ReleaseProblems.of(why)));
                        },
                        PackPages::missing);
    }

    private Reply remove(Visit visit) {
        String reason = visit.field("reason");
        List<FieldError> tooLong = TooLong.reason("remove-reason", reason);
        if (!tooLong.isEmpty()) {
            return version(visit, REFUSED, reason, tooLong);
        }
        return acts.remove()
                .remove(visit.viewer(), visit.name("version"), reason)
                .match(
                        done -> Reply.seeOther(visit.contextPath() + PATH + "?removed=yes"),
                        why -> version(visit, REFUSED, reason, List.of(ReleaseProblems.in("remove-reason", why))),
                        PackPages::missing);
    }

    private static Reply missing() {
        throw nothing();
    }

    private static RequestFailure nothing() {
        return new RequestFailure(Reason.NOT_FOUND);
    }
}
