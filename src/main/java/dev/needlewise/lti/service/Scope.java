package dev.needlewise.lti.service;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may be asked for. */
public enum Scope {
    LINE_ITEM("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
    LINE_ITEM_READ("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly"),
    RESULT_READ("https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly"),
    SCORE("https://purl.imsglobal.org/spec/lti-ags/scope/score"),
    MEMBERSHIP_READ("https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly");

    private final String uri;

    Scope(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    public static Optional<Scope> of(String uri) {
        return Arrays.stream(values()).filter(scope -> scope.uri.equals(uri)).findFirst();
    }

    /** Space separated, as a request and a registration write them. */
    public static String written(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::uri).collect(Collectors.joining(" "));
    }
}
