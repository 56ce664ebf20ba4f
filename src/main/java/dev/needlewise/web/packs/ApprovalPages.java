package dev.needlewise.web.packs;

import dev.needlewise.application.release.Approval;
import dev.needlewise.application.release.PackBoard;
import dev.needlewise.application.release.PackPreview;
import dev.needlewise.application.release.PreviewPack;
import dev.needlewise.application.release.ReadApproval;
import dev.needlewise.application.release.ReadPacks;
import dev.needlewise.application.release.SignPack;
import dev.needlewise.application.release.WithdrawSignature;
import dev.needlewise.domain.scenario.Pack;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.domain.training.people.UuidText;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.RequestFailure;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Choice;
import dev.needlewise.web.page.ChoiceList;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Link;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.TooLong;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Who answers for what is taught: read by everybody, signed by supervisors, one version and profile at a time. */
public final class ApprovalPages {
    private static final String PATH = "/sources/approval";
    private static final int REFUSED = 422;

    private final Supplier<Pack> pack;
    private final ReadApproval approvals;
    private final ReadPacks read;
    private final PreviewPack preview;
    private final Acts acts;
    private final Frames frames;
    private final Views views;

    /** What can be done here. */
    public record Acts(SignPack sign, WithdrawSignature withdraw) {}

    public ApprovalPages(
            Supplier<Pack> pack,
            ReadApproval approvals,
            ReadPacks read,
            PreviewPack preview,
            Acts acts,
            Frames frames,
            Views views) {
        this.pack = pack;
        this.approvals = approvals;
        this.read = read;
        this.preview = preview;
        this.acts = acts;
        this.frames = frames;
        this.views = views;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.SIGNED_IN, this::current),
                Route.get(
                        PATH + "/{version}", Access.SUPERVISOR, visit -> version(visit, 200, Typed.NOTHING, List.of())),
                Route.post(PATH + "/{version}", Access.SUPERVISOR, this::sign),
                Route.post(PATH + "/{version}/{signature}", Access.SUPERVISOR, this::withdraw));
    }

    /** What was typed into the form, so that it is still there when something has to be mended. */
    public record Typed(String profile, String name, String statement, boolean read) {
        static final Typed NOTHING = new Typed("", "", "", false);

        static Typed in(Visit visit) {
            return new Typed(visit.field("profile"), visit.field("name"), visit.field("statement"), visit.has("read"));
        }
    }

    private Reply current(Visit visit) {
        Pack running = pack.get();
        Page page = frames.page(visit, Words.say("approval.title"), running.title() + " " + running.edition())
                .withBack(Words.say("sources.title"), "/sources");
        List<Link> versions =
                read.read(visit.viewer()).map(board -> links(board, visit)).orElse(List.of());
        return Reply.html(
                200,
                views.render(
                        "packs/approval.jte",
                        Map.of(
                                "page", page,
                                "entries", ApprovalEntries.of(approvals.all(running), visit.viewer()),
                                "versions", versions)));
    }

    private static List<Link> links(PackBoard board, Visit visit) {
        return board.versions().stream()
                .map(version -> new Link(
                        Words.say(
                                board.isCurrent(version.version()) ? "approval.version.current" : "approval.version",
                                version.title() + " " + version.edition(),
                                PackListView.shortened(version.version())),
                        visit.contextPath() + PATH + "/" + version.version()))
                .toList();
    }

    private Reply version(Visit visit, int status, Typed typed, List<FieldError> problems) {
        PackPreview found =
                preview.preview(visit.viewer(), visit.name("version")).orElseThrow(ApprovalPages::nothing);
        Page page = frames.page(
                        visit,
                        Words.say("approval.sign.title"),
                        found.version().title() + " " + found.version().edition() + " · "
                                + PackListView.shortened(found.version().version()))
                .withBack(Words.say("approval.title"), PATH)
                .withErrors(problems);
        boolean signs = visit.viewer().role() == Role.SUPERVISOR && found.pack().isPresent();
        String said = List.of("signed", "withdrawn").stream()
                .filter(visit::has)
                .findFirst()
                .map(what -> Words.say("approval.said." + what))
                .orElse("");
        return Reply.html(
                status,
                views.render(
                        "packs/sign.jte",
                        Map.of(
                                "page", page,
                                "view", VersionView.of(found, visit.viewer(), visit.contextPath(), ""),
                                "profiles", profiles(found, typed),
                                "typed", typed,
                                "signs", signs,
                                "reason", visit.field("reason"),
                                "said", said)));
    }

    private static ChoiceList profiles(PackPreview found, Typed typed) {
        List<Choice> choices = found.approvals().stream()
                .map(approval -> choice(approval, typed))
                .toList();
        return new ChoiceList("profile", false, choices, null, false);
    }

    private static Choice choice(Approval approval, Typed typed) {
        return Choice.of(
                approval.profile(), approval.title(), approval.profile().equals(typed.profile()));
    }

    private Reply sign(Visit visit) {
        Typed typed = Typed.in(visit);
        List<FieldError> tooLong = new ArrayList<>(TooLong.problem("name", typed.name(), SignPack.LONGEST_NAME));
        tooLong.addAll(TooLong.reason("statement", typed.statement()));
        if (!tooLong.isEmpty()) {
            return version(visit, REFUSED, typed, tooLong);
        }
        SignPack.Wanted wanted = new SignPack.Wanted(
                visit.name("version"), typed.profile(), typed.name(), typed.statement(), typed.read());
        return acts.sign()
                .sign(visit.viewer(), wanted)
                .match(
                        done -> back(visit, "signed"),
                        why -> version(visit, REFUSED, typed, List.of(ReleaseProblems.of(why))),
                        ApprovalPages::missing);
    }

    private Reply withdraw(Visit visit) {
        String id = visit.name("signature");
        if (!UuidText.isForm(id)) {
            throw nothing();
        }
        List<FieldError> tooLong = TooLong.reason("reason-" + id, visit.field("reason"));
        if (!tooLong.isEmpty()) {
            return version(visit, REFUSED, Typed.NOTHING, tooLong);
        }
        return acts.withdraw()
                .withdraw(visit.viewer(), id, visit.field("reason"))
                .match(
                        done -> back(visit, "withdrawn"),
                        why -> version(visit, REFUSED, Typed.NOTHING, List.of(ReleaseProblems.in("reason-" + id, why))),
                        ApprovalPages::missing);
    }

    private static Reply back(Visit visit, String said) {
        return Reply.seeOther(visit.contextPath() + PATH + "/" + visit.name("version") + "?" + said + "=yes");
    }

    private static Reply missing() {
        throw nothing();
    }

    private static RequestFailure nothing() {
        return new RequestFailure(Reason.NOT_FOUND);
    }
}
