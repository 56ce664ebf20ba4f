package dev.needlewise.web.info;

import dev.needlewise.application.operation.Retention;
import dev.needlewise.web.http.Cookies;
import dev.needlewise.web.http.FormTokens;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reason;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.Choice;
import dev.needlewise.web.page.ChoiceList;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Help, privacy, accessibility and preferences, which anyone may read, and the page of a failure. */
public final class InfoPages {
    private static final List<String> THEMES = List.of("device", "light", "dark");
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Frames frames;
    private final Views views;
    private final Cookies cookies;
    private final FormTokens tokens;
    private final Retention retention;

    public InfoPages(Frames frames, Views views, Cookies cookies, FormTokens tokens, Retention retention) {
        this.frames = frames;
        this.views = views;
        this.cookies = cookies;
        this.tokens = tokens;
        this.retention = retention;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/help", Access.ANYONE, visit -> text(visit, "help")),
                Route.get("/privacy", Access.ANYONE, this::privacy),
                Route.get("/accessibility", Access.ANYONE, visit -> text(visit, "accessibility")),
                Route.get("/preferences", Access.ANYONE, this::preferences),
                Route.post("/preferences", Access.ANYONE, this::prefer));
    }

    /** The page of a failure, with nothing in it that helps an attacker. */
    public Reply failure(Visit visit, Reason reason, String reference) {
        Page page = frames.page(visit, Words.say(reason.words()));
        byte[] body = views.render(
                "failure.jte",
                Map.of("page", page, "words", Words.say(reason.words() + ".words"), "reference", reference));
        return Reply.html(reason.status(), body);
    }

    private Reply text(Visit visit, String name) {
        return text(visit, name, TextSection.of(name));
    }

    private Reply text(Visit visit, String name, List<TextSection> sections) {
        Page page = frames.page(visit, Words.say(name + ".title"));
        return Reply.html(200, views.render("info/text.jte", Map.of("page", page, "sections", sections)));
    }

    /** How long things are kept is a setting, and the page says what is set. */
    private Reply privacy(Visit visit) {
        List<TextSection> sections = new ArrayList<>(TextSection.of("privacy"));
        sections.add(new TextSection(
                Words.say("privacy.kept"),
                List.of(
                        kept("answers", retention.answers()),
                        kept("audit", retention.audit()),
                        Words.say("privacy.ask"))));
        return text(visit, "privacy", sections);
    }

    private static String kept(String what, Optional<Duration> time) {
        return time.map(kept -> Words.say("privacy.kept." + what + ".days", kept.toDays()))
                .orElseGet(() -> Words.say("privacy.kept." + what));
    }

    private Reply preferences(Visit visit) {
        String token = FormTokens.expected(visit).orElseGet(tokens::newToken);
        Page page = frames.page(visit, Words.say("preferences.title")).withCsrf(token);
        String theme = visit.cookie(Cookies.THEME).filter(THEMES::contains).orElse("device");
        List<Choice> choices = THEMES.stream()
                .map(each -> Choice.of(each, Words.say("preferences." + each), each.equals(theme)))
                .toList();
        ChoiceList list = new ChoiceList("theme", false, choices, null, false);
        byte[] body =
                views.render("info/preferences.jte", Map.of("page", page, "themes", list, "saved", visit.has("saved")));
        Reply reply = Reply.html(200, body);
        return visit.visitor().isPresent() ? reply : reply.with("Set-Cookie", cookies.forBrowser(Cookies.FORM, token));
    }

    private Reply prefer(Visit visit) {
        String theme = visit.field("theme");
        Reply reply = Reply.seeOther(visit.contextPath() + "/preferences?saved=yes");
        return THEMES.contains(theme) ? reply.with("Set-Cookie", cookies.kept(Cookies.THEME, theme, A_YEAR)) : reply;
    }
}
