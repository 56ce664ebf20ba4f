package dev.needlewise.web.people;

import dev.needlewise.application.people.EndWebSession;
import dev.needlewise.application.people.SignIn;
import dev.needlewise.application.people.SignInPerson;
import dev.needlewise.application.people.SignInThrottle;
import dev.needlewise.application.people.SignedIn;
import dev.needlewise.domain.training.people.Role;
import dev.needlewise.web.http.Cookies;
import dev.needlewise.web.http.FormTokens;
import dev.needlewise.web.http.Frames;
import dev.needlewise.web.http.Reply;
import dev.needlewise.web.http.Route;
import dev.needlewise.web.http.Route.Access;
import dev.needlewise.web.http.Visit;
import dev.needlewise.web.page.FieldError;
import dev.needlewise.web.page.Page;
import dev.needlewise.web.page.Views;
import dev.needlewise.web.page.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sign-in form, sign-out, and who is signed in. */
public final class SignInPages {
    private static final int LONGEST = 200;

    private final SignInPerson signIn;
    private final EndWebSession signOut;
    private final SignInThrottle throttle;
    private final Frames frames;
    private final Views views;
    private final Cookies cookies;
    private final FormTokens tokens;

    public SignInPages(
            SignInPerson signIn,
            EndWebSession signOut,
            SignInThrottle throttle,
            Frames frames,
            Views views,
            Cookies cookies,
            FormTokens tokens) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.throttle = throttle;
        this.frames = frames;
        this.views = views;
        this.cookies = cookies;
        this.tokens = tokens;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/signin", Access.ANYONE, this::form),
                Route.post("/signin", Access.ANYONE, this::signIn),
                Route.post("/signout", Access.ANYONE, this::signOut),
                Route.get("/me", Access.ANYONE, Me::of));
    }

    private Reply form(Visit visit) {
        return visit.visitor().isPresent()
                ? Reply.seeOther(visit.contextPath() + Destination.within(visit.field("to")))
                : form(visit, 200, List.of());
    }

    /** Keeps the name that was typed, never the password. */
    private Reply form(Visit visit, int status, List<FieldError> problems) {
        String token = FormTokens.expected(visit).orElseGet(tokens::newToken);
        Page page =
                frames.page(visit, Words.say("signin.title")).withCsrf(token).withErrors(problems);
        byte[] body = views.render(
                "people/signin.jte",
                Map.of(
                        "page", page,
                        "name", visit.field("name"),
                        "to", Destination.within(visit.field("to")),
                        "out", visit.has("out")));
        Reply reply = Reply.html(status, body);
        return visit.visitor().isPresent() ? reply : reply.with("Set-Cookie", cookies.forBrowser(Cookies.FORM, token));
    }

    private Reply signIn(Visit visit) {
        String name = visit.field("name").strip();
        String password = visit.field("password");
        List<FieldError> missing = missing(name, password);
        if (!missing.isEmpty()) {
            return form(visit, 422, missing);
        }
        Duration pause = throttle.pauseLeft(name, visit.remoteAddress());
        if (pause.compareTo(Duration.ZERO) > 0) {
            long seconds = pause.plusMillis(999).toSeconds();
            return form(visit, 429, problem("name", Words.say("signin.error.pause", seconds)))
                    .with("Retry-After", Long.toString(seconds));
        }
        Optional<ContainerSignIn.Known> known =
                fits(name, password) ? ContainerSignIn.ask(visit.container(), name, password) : Optional.empty();
        if (known.isEmpty()) {
            throttle.failed(name, visit.remoteAddress());
            return form(visit, 422, problem("password", Words.say("signin.error.wrong")));
        }
        throttle.succeeded(name);
        return known.get()
                .role()
                .map(role -> signedIn(visit, known.get().account(), role))
                .orElseGet(() -> form(visit, 403, problem("name", Words.say("signin.error.role"))));
    }

    /** Whatever cookie the browser brought is worthless from here on. */
    private Reply signedIn(Visit visit, String account, Role role) {
        endAll(visit);
        SignedIn signedIn = signIn.signIn(SignIn.byForm(account, role));
        return Reply.seeOther(visit.contextPath() + Destination.within(visit.field("to")))
                .with("Set-Cookie", cookies.forBrowser(Cookies.SESSION, signedIn.cookie()))
                .with("Set-Cookie", cookies.removed(Cookies.FORM))
                .with("Set-Cookie", cookies.removedFromFrame(Cookies.LAUNCH));
    }

    private Reply signOut(Visit visit) {
        endAll(visit);
        ContainerSignIn.leave(visit.container());
        return Reply.seeOther(visit.contextPath() + "/signin?out=yes")
                .with("Set-Cookie", cookies.removed(Cookies.SESSION))
                .with("Set-Cookie", cookies.removedFromFrame(Cookies.LAUNCH));
    }

    private void endAll(Visit visit) {
        visit.cookie(Cookies.SESSION).ifPresent(signOut::end);
        visit.cookie(Cookies.LAUNCH).ifPresent(signOut::end);
    }

    private static List<FieldError> missing(String name, String password) {
        List<FieldError> missing = new ArrayList<>();
        if (name.isEmpty()) {
            missing.addAll(problem("name", Words.say("signin.error.name")));
        }
        if (password.isEmpty()) {
            missing.addAll(problem("password", Words.say("signin.error.password")));
        }
        return missing;
    }

    private static boolean fits(String name, String password) {
        return name.length() <= LONGEST && password.length() <= LONGEST;
    }

    private static List<FieldError> problem(String field, String words) {
        return List.of(new FieldError(field, words));
    }
}
