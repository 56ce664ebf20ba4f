package dev.needlewise.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame around every page: head, navigation, banners, problems, and the token that each form returns. */
public record Page(
        String title,
        @Nullable String caption,
        String lang,
        @Nullable String theme,
        String contextPath,
        String assets,
        List<NavItem> nav,
        @Nullable SignedIn user,
        String csrf,
        @Nullable Link back,
        List<FieldError> errors,
        boolean demo,
        boolean embedded,
        ApprovalLine approval) {

    /** The name of the hidden field that carries {@link #csrf()}. */
    public static final String CSRF_FIELD = "csrf";

    /** A page for somebody who is not signed in. */
    public static Page titled(String title, String contextPath, String assets) {
        return new Page(
                title,
                null,
                "en",
                null,
                contextPath,
                assets,
                List.of(),
                null,
                "",
                null,
                List.of(),
                false,
                false,
                ApprovalLine.NOTHING_TO_SAY);
    }

    /** The same frame around another heading. */
    public Page withTitle(String heading, @Nullable String above) {
        return new Page(
                heading,
                above,
                lang,
                theme,
                contextPath,
                assets,
                nav,
                user,
                csrf,
                back,
                errors,
                demo,
                embedded,
                approval);
    }

    /** The same page with a way back. */
    public Page withBack(String words, String path) {
        var link = new Link(words, at(path));
        return new Page(
                title,
                caption,
                lang,
                theme,
                contextPath,
                assets,
                nav,
                user,
                csrf,
                link,
                errors,
                demo,
                embedded,
                approval);
    }

    /** The same page as it stands in a platform's frame, before anybody is known. */
    public Page withinFrame() {
        return new Page(
                title,
                caption,
                lang,
                "light",
                contextPath,
                assets,
                nav,
                user,
                csrf,
                back,
                errors,
                demo,
                true,
                approval);
    }

    /** The same page for a form that is posted before anybody is signed in. */
    public Page withCsrf(String token) {
        return new Page(
                title,
                caption,
                lang,
                theme,
                contextPath,
                assets,
                nav,
                user,
                token,
                back,
                errors,
                demo,
                embedded,
                approval);
    }

    /** The same page after a form came back with problems. */
    public Page withErrors(List<FieldError> problems) {
        return new Page(
                title,
                caption,
                lang,
                theme,
                contextPath,
                assets,
                nav,
                user,
                csrf,
                back,
                problems,
                demo,
                embedded,
                approval);
    }

    /** The same page about content that a clinician has approved, or has not. */
    public Page withApproval(ApprovalLine line) {
        return new Page(
                title, caption, lang, theme, contextPath, assets, nav, user, csrf, back, errors, demo, embedded, line);
    }

    /** What the browser's tab shows: problems are announced first. */
    public String tabTitle() {
        var name = Words.say("layout.tab", title);
        return errors.isEmpty() ? name : Words.say("error.tab", name);
    }

    /** An address inside the product, below its context path. */
    public String at(String path) {
        return contextPath + path;
    }

    /** The address of a style, a script or a picture, below the folder that carries the build's mark. */
    public String asset(String file) {
        return assets + "/" + file;
    }

    /** What is wrong with one field, or null. */
    public @Nullable String problem(String field) {
        return FieldError.on(errors, field);
    }
}
