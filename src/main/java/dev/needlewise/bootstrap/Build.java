package dev.needlewise.bootstrap;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** Marks a build by its assets, so that browsers may keep them for as long as they stay the same. */
final class Build {
    private static final int LETTERS = 12;

    private Build() {}

    static String mark(ServletContext context) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(context, "/assets/", digest);
            return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void add(ServletContext context, String folder, MessageDigest digest) {
        Set<String> paths = context.getResourcePaths(folder);
        for (String path : new TreeSet<>(paths == null ? Set.of() : paths)) {
            if (path.endsWith("/")) {
                add(context, path, digest);
            } else {
                digest.update(bytes(context, path));
            }
        }
    }

    private static byte[] bytes(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
