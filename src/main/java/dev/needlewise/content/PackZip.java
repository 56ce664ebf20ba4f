package dev.needlewise.content;

import dev.needlewise.domain.scenario.PackUnpacker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a zipped pack in memory. Nothing is written anywhere, so a path can lead nowhere; one that would is refused all
 * the same, because whoever made it wanted something else than a pack.
 *
 * <p>The sizes that the zip claims are not believed: bytes are counted as they come out, and reading ends at the first
 * limit.
 */
public final class PackZip implements PackUnpacker {
    private final ZipLimits limits;

    private PackZip(ZipLimits limits) {
        this.limits = limits;
    }

    public static PackZip usual() {
        return within(ZipLimits.USUAL);
    }

    static PackZip within(ZipLimits limits) {
        return new PackZip(limits);
    }

    @Override
    public Unpacked unpack(byte[] sent) {
        if (sent.length == 0) {
            return refused("The file is empty; a zip with the files of a pack was expected.");
        }
        if (sent.length > limits.sent()) {
            return refused("The file is larger than %s, the most that a zipped pack may have."
                    .formatted(ZipLimits.size(limits.sent())));
        }
        if (!beginsLikeZip(sent)) {
            return refused("The file is not a zip: it does not begin like one. Zip the folder that holds pack.yaml.");
        }
        List<String> problems = new ArrayList<>();
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sent), StandardCharsets.UTF_8)) {
            read(zip, ZipDirectory.links(sent), entries, problems);
        } catch (TooLarge e) {
            problems.add(e.sentence);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("The zip cannot be read to its end (%s). Make it again, without a password."
                    .formatted(Optional.ofNullable(e.getMessage()).orElse("it is damaged")));
        }
        return problems.isEmpty() ? PackPaths.pack(entries) : new Unpacked(Map.of(), problems);
    }

    private void read(ZipInputStream zip, Set<String> links, Map<String, byte[]> entries, List<String> problems)
            throws IOException {
        long total = 0;
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            count++;
            if (count > limits.entries()) {
                throw new TooLarge(
                        "The zip holds more than %d entries, which no pack does.".formatted(limits.entries()));
            }
            String path = entry.getName();
            Optional<String> problem = links.contains(path)
                    ? Optional.of("it is a symbolic link, but only files were expected")
                    : PackPaths.problem(path);
            problem.ifPresent(words -> problems.add(PackPaths.shown(path) + ": " + words + "."));
            byte[] bytes = bytes(zip, entry, limits.unpacked() - total);
            total += bytes.length;
            if (!entry.isDirectory() && entries.putIfAbsent(path, bytes) != null) {
                problems.add(PackPaths.shown(path) + ": the zip holds this path twice.");
            }
        }
    }

    /** Everything that the entry holds; ends with a sentence as soon as that is more than any pack holds. */
    private byte[] bytes(ZipInputStream zip, ZipEntry entry, long left) throws IOException {
        String name = PackPaths.shown(entry.getName());
        int most = (int) Math.min(limits.file(), left);
        byte[] bytes = zip.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new TooLarge(
                    most < limits.file()
                            ? "The zip unpacks to more than %s, at %s."
                                    .formatted(ZipLimits.size(limits.unpacked()), name)
                            : "%s: it unpacks to more than %s, which no file of a pack does."
                                    .formatted(name, ZipLimits.size(limits.file())));
        }
        zip.closeEntry();
        long packed = Math.max(1, entry.getCompressedSize());
        if (bytes.length > ZipLimits.SMALL && bytes.length / packed > limits.ratio()) {
            throw new TooLarge("%s: it unpacks to more than %d times its size, which text that people write does not."
                    .formatted(name, limits.ratio()));
        }
        return bytes;
    }

    private static boolean beginsLikeZip(byte[] sent) {
        return sent.length > 3 && sent[0] == 'P' && sent[1] == 'K' && (sent[2] == 3 || sent[2] == 5);
    }

    private static Unpacked refused(String sentence) {
        return new Unpacked(Map.of(), List.of(sentence));
    }

    /** Reading ends here. */
    private static final class TooLarge extends IOException {
        private final String sentence;

        private TooLarge(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }
}
