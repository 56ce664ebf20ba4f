package dev.needlewise.lti.json;

/** Says what of a JSON document was expected and what was found; never holds the document's own text. */
public class MalformedJson extends Exception {
    private final String detail;

    public MalformedJson(String detail) {
        super(detail);
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
