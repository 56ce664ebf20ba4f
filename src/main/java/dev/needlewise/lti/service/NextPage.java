package dev.needlewise.lti.service;

import dev.needlewise.lti.platform.AddressRules;
import dev.needlewise.lti.platform.PlatformAddress;
import dev.needlewise.lti.platform.PlatformAnswer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the next page of a list in the Link headers of an answer (RFC 8288). */
public final class NextPage {
    private static final Pattern LINK =
            Pattern.compile("<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+\\s*(?:=\\s*(?:\"[^\"]*\"|[^\",;\\s]*))?)*)");
    private static final Pattern RELATION =
            Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\",;\\s]+))", Pattern.CASE_INSENSITIVE);

    private NextPage() {}

    /** The next page, on the origin of this one only, so that the token never goes elsewhere. */
    public static Optional<PlatformAddress> of(PlatformAnswer answer, PlatformAddress page, AddressRules rules) {
        for (String header : answer.all("Link")) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (isNext(link.group(2))) {
                    return resolved(page, link.group(1))
                            .flatMap(text -> rules.check(text).value())
                            .filter(next -> next.hasOriginOf(page) && !next.equals(page));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNext(String attributes) {
        Matcher relation = RELATION.matcher(attributes);
        if (!relation.find()) {
            return false;
        }
        String words = Optional.ofNullable(relation.group(1)).orElse(relation.group(2));
        return Arrays.asList(words.toLowerCase(Locale.ROOT).split("\\s+")).contains("next");
    }

    private static Optional<String> resolved(PlatformAddress page, String target) {
        try {
            String text = target.strip();
            // The resolver of Java drops the last word of the path where only a query is given.
            String reference = text.startsWith("?") ? page.uri().getRawPath() + text : text;
            return Optional.of(page.uri().resolve(reference).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
