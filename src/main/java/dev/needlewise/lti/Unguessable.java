package dev.needlewise.lti;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A random value of 256 bits that nobody can guess: a state, a nonce, a proof, an invitation. */
public record Unguessable(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Unguessable fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Unguessable(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored in place of the value, so that a stolen table opens nothing. */
    public String hash() {
        return hashOf(value);
    }

    public static String hashOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Compares in a time that does not tell how much of the text was right. */
    public static boolean matches(String hash, String text) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hashOf(text).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "Unguessable[hidden]";
    }
}
