package dev.needlewise.bootstrap;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as they are kept: {@code pbkdf2$iterations$salt$hash}, slow to guess and never readable again. */
final class PasswordHash {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000;

    /** Enough where the password is {@link #randomPassword() random}: 80 bits cannot be guessed, however fast. */
    private static final int ITERATIONS_OF_RANDOM = 10_000;

    /** Compared with where nobody has the name, so that an unknown name takes as long as a wrong password. */
    static final String NOBODYS = "pbkdf2$%d$%s$%s".formatted(ITERATIONS, "A".repeat(22), "A".repeat(43));

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private PasswordHash() {}

    static String of(String password) {
        return of(password, ITERATIONS);
    }

    /** For a password that nobody chose. */
    static String ofRandom(String password) {
        return of(password, ITERATIONS_OF_RANDOM);
    }

    private static String of(String password, int iterations) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "pbkdf2$%d$%s$%s"
                .formatted(
                        iterations,
                        encoder.encodeToString(salt),
                        encoder.encodeToString(derive(password, salt, iterations)));
    }

    static boolean matches(String password, String kept) {
        var parts = kept.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals("pbkdf2")) {
            return false;
        }
        var decoder = Base64.getDecoder();
        var derived = derive(password, decoder.decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[3]));
    }

    /** A password of 80 random bits, in letters that cannot be mistaken for one another. */
    static String randomPassword() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        try {
            var key = new PBEKeySpec(password.toCharArray(), salt, iterations, 256);
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime knows " + ALGORITHM, e);
        }
    }
}
