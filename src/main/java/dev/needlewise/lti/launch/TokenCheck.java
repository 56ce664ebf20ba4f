package dev.needlewise.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import dev.needlewise.lti.Unguessable;
import dev.needlewise.lti.json.Claims;
import dev.needlewise.lti.json.MalformedJson;
import dev.needlewise.lti.key.FoundKey;
import dev.needlewise.lti.key.PlatformKeySets;
import dev.needlewise.lti.launch.LaunchRefusal.Reason;
import dev.needlewise.lti.platform.Registration;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Proves that an id_token is the platform's, for us, of this moment and of this login. */
final class TokenCheck {
    private static final int LARGEST = 64 * 1024;
    private static final int LONGEST_NAME = 255;
    private static final Duration LEEWAY = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofHours(1);
    private static final Duration FAST_CLOCK = Duration.ofMinutes(2);
    private static final int PARTS = 3;

    private final PlatformKeySets keySets;

    TokenCheck(PlatformKeySets keySets) {
        this.keySets = keySets;
    }

    /** The claims, once all of this holds; the checks stand in the order of the specification. */
    Claims check(String token, Registration registration, String nonceHash, Instant now) throws Refused {
        checkShape(token);
        String keyId = checkHeader(part(token, 0));
        Claims claims = part(token, 1);
        checkSignature(token, keyOf(registration, keyId));
        checkIssuer(claims, registration);
        checkAudience(claims, registration);
        checkAuthorizedParty(claims, registration);
        checkTimes(claims, now);
        checkNonce(claims, nonceHash);
        return claims;
    }

    private static void checkShape(String token) throws Refused {
        if (token.length() > LARGEST) {
            throw new Refused(
                    Reason.TOKEN_TOO_LARGE, "expected at most " + LARGEST + " characters, found " + token.length());
        }
        if (!isCompact(token)) {
            throw new Refused(Reason.TOKEN_MALFORMED, "expected three parts of base64url with dots between");
        }
    }

    /** Three parts of base64url with dots between; looked at letter by letter, because tokens are long. */
    private static boolean isCompact(String token) {
        int parts = 1;
        int length = 0;
        for (int i = 0; i < token.length(); i++) {
            char letter = token.charAt(i);
            if (letter == '.') {
                if (length == 0) {
                    return false;
                }
                parts++;
                length = 0;
            } else if (isBase64Url(letter)) {
                length++;
            } else {
                return false;
            }
        }
        return parts == PARTS && length > 0;
    }

    private static boolean isBase64Url(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '-'
                || letter == '_';
    }

    private static Claims part(String token, int index) throws Refused {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]);
            // A decoder of its own refuses what is not UTF-8, where a String would hide it.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Claims.parse(text);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new Refused(Reason.TOKEN_MALFORMED, "expected base64url of UTF-8");
        } catch (MalformedJson e) {
            throw new Refused(Reason.TOKEN_MALFORMED, e.detail());
        }
    }

    /** Only the algorithm and the key id are read; where a header says to fetch a key, nobody listens. */
    private static String checkHeader(Claims header) throws Refused {
        if (!header.is("alg", "RS256")) {
            throw new Refused(Reason.ALGORITHM_REFUSED, "expected alg RS256");
        }
        if (header.mentions("crit") || header.mentions("b64")) {
            throw new Refused(Reason.HEADER_CRITICAL, "expected no crit and no b64 in the header");
        }
        try {
            return header.requiredText("kid", LONGEST_NAME);
        } catch (MalformedJson e) {
            throw new Refused(Reason.KEY_ID_MISSING, e.detail());
        }
    }

    /** The key set is the one of the registration that began the login, whatever the token says of itself. */
    private RSAPublicKey keyOf(Registration registration, String keyId) throws Refused {
        FoundKey found = keySets.find(registration, keyId);
        if (found instanceof FoundKey.Known known) {
            return known.key();
        }
        if (found instanceof FoundKey.Unreachable unreachable) {
            throw new Refused(Reason.KEYS_UNREACHABLE, unreachable.why());
        }
        throw new Refused(Reason.KEY_UNKNOWN, "the platform publishes no key with this kid");
    }

    private static void checkSignature(String token, RSAPublicKey key) throws Refused {
        try {
            if (!JWSObject.parse(token).verify(new RSASSAVerifier(key))) {
                throw new Refused(Reason.SIGNATURE_WRONG, "the signature is not of this key");
            }
        } catch (ParseException | JOSEException e) {
            throw new Refused(Reason.SIGNATURE_WRONG, "the signature could not be read");
        }
    }

    private static void checkIssuer(Claims claims, Registration registration) throws Refused {
        if (!claims.is("iss", registration.issuer())) {
            throw new Refused(Reason.ISSUER_WRONG, "expected iss to be exactly the issuer of the registration");
        }
    }

    private static void checkAudience(Claims claims, Registration registration) throws Refused {
        try {
            List<String> audience = claims.textOrTexts("aud");
            boolean onlyUs = !audience.isEmpty() && audience.stream().allMatch(registration.clientId()::equals);
            if (!onlyUs) {
                throw new Refused(Reason.AUDIENCE_WRONG, "expected aud to be our client id and nobody else's");
            }
        } catch (MalformedJson e) {
            throw new Refused(Reason.AUDIENCE_WRONG, e.detail());
        }
    }

    private static void checkAuthorizedParty(Claims claims, Registration registration) throws Refused {
        if (claims.has("azp") && !claims.is("azp", registration.clientId())) {
            throw new Refused(Reason.AUTHORIZED_PARTY_WRONG, "expected azp to be our client id");
        }
    }

    private static void checkTimes(Claims claims, Instant now) throws Refused {
        try {
            Optional<Instant> expires = claims.time("exp");
            Optional<Instant> issued = claims.time("iat");
            Optional<Instant> begins = claims.time("nbf");
            if (expires.isEmpty() || issued.isEmpty()) {
                throw new Refused(Reason.TIME_MALFORMED, "expected exp and iat");
            }
            if (!now.isBefore(expires.get().plus(LEEWAY))) {
                throw new Refused(Reason.EXPIRED, "it expired at " + expires.get() + ", now it is " + now);
            }
            if (!issued.get().isAfter(now.minus(OLDEST)) || !issued.get().isBefore(now.plus(FAST_CLOCK))) {
                throw new Refused(Reason.ISSUED_AT_WRONG, "it was issued at " + issued.get() + ", now it is " + now);
            }
            if (begins.isPresent() && begins.get().isAfter(now.plus(LEEWAY))) {
                throw new Refused(Reason.NOT_YET_VALID, "it is valid from " + begins.get() + ", now it is " + now);
            }
        } catch (MalformedJson e) {
            throw new Refused(Reason.TIME_MALFORMED, e.detail());
        }
    }

    private static void checkNonce(Claims claims, String nonceHash) throws Refused {
        try {
            if (!Unguessable.matches(nonceHash, claims.requiredText("nonce", LONGEST_NAME))) {
                throw new Refused(Reason.NONCE_WRONG, "expected the nonce of this login");
            }
        } catch (MalformedJson e) {
            throw new Refused(Reason.NONCE_WRONG, e.detail());
        }
    }
}
