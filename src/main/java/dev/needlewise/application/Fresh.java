package dev.needlewise.application;

import java.util.Base64;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes what must be new and unguessable: ids and tokens. Give it a {@link java.security.SecureRandom}. */
public record Fresh(RandomGenerator random) {
    private static final int TOKEN_BYTES = 32;

    /** A random UUID as text. */
    public String id() {
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** 256 random bits for a cookie or a form, fit for an address. */
    public String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
