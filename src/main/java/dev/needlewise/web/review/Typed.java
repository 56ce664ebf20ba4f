package dev.needlewise.web.review;

import dev.needlewise.web.http.Visit;

/**
 * What was typed into one of the forms of a review, so that it is still there when something has to be mended.
 *
 * @param form which form it was; the others stay empty
 */
public record Typed(String form, String words, String verdict, String reason, boolean read, String until, String item) {
    static final Typed NOTHING = new Typed("", "", "", "", false, "", "");

    static Typed in(String form, Visit visit) {
        return new Typed(
                form,
                visit.field("words"),
                visit.field("verdict"),
                visit.field("reason"),
                visit.has("read"),
                visit.field("until"),
                visit.field("item"));
    }

    /** The words of that form; empty text for the other forms. */
    public String wordsOf(String name) {
        return form.equals(name) ? words : "";
    }
}
