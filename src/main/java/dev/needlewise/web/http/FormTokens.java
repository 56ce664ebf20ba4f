package dev.needlewise.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Tells our own forms from those of other sites: a form carries the token of its session, or, before anybody is signed
 * in, the token that the same browser holds in a cookie.
 */
public final class FormTokens {
    public static final String FIELD = "csrf";

    private final SecureRandom random;

    public FormTokens(SecureRandom random) {
        this.random = random;
    }

    /** A new token of 256 bits, for a cookie and a form. */
    public String newToken() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The token that forms of this browser carry, when it has one. */
    public static Optional<String> expected(Visit visit) {
        return visit.visitor().map(visitor -> visitor.session().csrf()).or(() -> visit.cookie(Cookies.FORM));
    }

    boolean accepts(Visit visit) {
        return expected(visit)
                .filter(expected -> !expected.isEmpty() && same(expected, visit.field(FIELD)))
                .isPresent();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
