package dev.needlewise.web.page;

/** What a tag, a note or a border says beside its words. */
public enum Tone {
    PLAIN(""),
    OK("ok"),
    WARN("warn"),
    DANGER("danger"),
    INFO("info"),
    BRAND("brand");

    private final String css;

    Tone(String css) {
        this.css = css;
    }

    /** The class of a note. */
    public String note() {
        return css;
    }

    /** The class of a tag. */
    public String tag() {
        return css.isEmpty() ? "" : "tag-" + css;
    }
}
