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
        return with(heading, above, theme, csrf, back, errors, embedded, approval);
    }

    /** The same page with a way back. */
    public Page withBack(String words, String path) {
        return with(title, caption, theme, csrf, new Link(words, at(path)), errors, embedded, approval);
    }

    /** The same page as it stands in a platform's frame, before anybody is known. */
    public Page withinFrame() {
        return with(title, caption, "light", csrf, back, errors, true, approval);
    }

    /** The same page for a form that is posted before anybody is signed in. */
    public Page withCsrf(String token) {
        return with(title, caption, theme, token, back, errors, embedded, approval);
    }

    /** The same page after a form came back with problems. */
    public Page withErrors(List<FieldError> problems) {
        return with(title, caption, theme, csrf, back, problems, embedded, approval);
    }

    /** The same page about content that a clinician has approved, or has not. */
    public Page withApproval(ApprovalLine line) {
        return with(title, caption, theme, csrf, back, errors, embedded, line);
    }

    private Page with(
            String newTitle,
            @Nullable String newCaption,
            @Nullable String newTheme,
            String newCsrf,
            @Nullable Link newBack,
            List<FieldError> newErrors,
            boolean nowEmbedded,
            ApprovalLine newApproval) {
        return new Page(
                newTitle,
                newCaption,
                lang,
                newTheme,
                contextPath,
                assets,
                nav,
                user,
                newCsrf,
                newBack,
                newErrors,
                demo,
                nowEmbedded,
                newApproval);
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
