package dev.needlewise.persistence.archive;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum of what flows through a stream. */
final class Checked {
    private final MessageDigest digest = sha256();

    /** Closing it leaves the stream beneath open. */
    OutputStream over(OutputStream out) {
        return new DigestOutputStream(out, digest) {
            @Override
            public void close() {}
        };
    }

    InputStream over(InputStream in) {
        return new DigestInputStream(in, digest);
    }

    String sum() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
