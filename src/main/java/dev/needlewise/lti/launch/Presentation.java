package dev.needlewise.lti.launch;

import dev.needlewise.lti.json.Claims;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the platform shows us, in which language, and where to go back to. */
public record Presentation(Target target, Optional<Locale> locale, Optional<URI> returnAddress) {
    static final String CLAIM = "https://purl.imsglobal.org/spec/lti/claim/launch_presentation";
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_ADDRESS = 2_000;

    /** Where the page of the tool stands. */
    public enum Target {
        IFRAME,
        FRAME,
        WINDOW,
        UNTOLD
    }

    static Presentation untold() {
        return new Presentation(Target.UNTOLD, Optional.empty(), Optional.empty());
    }

    static Presentation read(Claims claim) {
        return new Presentation(
                claim.description("document_target", LONGEST_WORD)
                        .map(word -> Map.of("iframe", Target.IFRAME, "frame", Target.FRAME, "window", Target.WINDOW)
                                .getOrDefault(word, Target.UNTOLD))
                        .orElse(Target.UNTOLD),
                locale(claim.description("locale", LONGEST_WORD)),
                claim.description("return_url", LONGEST_ADDRESS).flatMap(Presentation::webAddress));
    }

    static Optional<Locale> locale(Optional<String> tag) {
        return tag.map(text -> Locale.forLanguageTag(text.strip().replace('_', '-')))
                .filter(locale -> !locale.getLanguage().isEmpty());
    }

    private static Optional<URI> webAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
