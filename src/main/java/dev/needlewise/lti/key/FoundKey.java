package dev.needlewise.lti.key;

import java.security.interfaces.RSAPublicKey;

/** What became of looking for a key of a platform. */
public sealed interface FoundKey {
    /** The key with that id. */
    record Known(RSAPublicKey key) implements FoundKey {}

    /** The platform has a key set, and no such key in it. */
    record Unknown() implements FoundKey {}

    /** The key set could not be had. */
    record Unreachable(String why) implements FoundKey {}
}
