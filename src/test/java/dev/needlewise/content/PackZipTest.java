package dev.needlewise.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needlewise.domain.scenario.PackUnpacker.Unpacked;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A zip may come from anybody: what is no pack is refused with a sentence, and nothing is believed. */
class PackZipTest {
    private static final ZipLimits SMALL = new ZipLimits(200_000, 150_000, 100_000, 20, 100);

    @Test
    void the_files_of_a_pack_come_out_as_they_went_in() {
        Unpacked unpacked = unpack(Map.of("pack.yaml", "pack: a", "scenarios/one.yaml", "x: 1"));

        assertThat(unpacked.problems()).isEmpty();
        assertThat(unpacked.files()).containsOnlyKeys("pack.yaml", "scenarios/one.yaml");
        assertThat(unpacked.files().get("pack.yaml"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("pack: a");
    }

    @Test
    void the_folder_around_a_pack_and_what_file_managers_add_are_left_out() {
        Unpacked unpacked = unpack(Map.of(
                "mine/pack.yaml",
                "a",
                "mine/.DS_Store",
                "b",
                "__MACOSX/mine/._pack.yaml",
                "c",
                "mine/profiles/x.yaml",
                "d"));

        assertThat(unpacked.problems()).isEmpty();
        assertThat(unpacked.files()).containsOnlyKeys("pack.yaml", "profiles/x.yaml");
    }

    @Test
    void a_path_that_leads_out_of_the_pack_is_refused() {
        for (String path : new String[] {"../evil.yaml", "/etc/passwd", "C:/evil.yaml", "scenarios/../../evil.yaml"}) {
            assertThat(unpack(Map.of("pack.yaml", "a", path, "b")).problems())
                    .as(path)
                    .containsExactly(path + ": the path leads out of the pack; expected one such as"
                            + " scenarios/cold-sore.yaml.");
        }
        assertThat(unpack(Map.of("scenarios\\evil.yaml", "b")).problems())
                .singleElement()
                .asString()
                .contains("backslash");
    }

    @Test
    void a_file_that_belongs_to_no_pack_is_named_with_what_was_expected() {
        assertThat(unpack(Map.of("pack.yaml", "a", "scenarios/inner.zip", "b")).problems())
                .singleElement()
                .asString()
                .startsWith("scenarios/inner.zip: this is no file of a pack; expected pack.yaml");
        assertThat(unpack(Map.of("cases/pack.txt", "a")).problems())
                .containsExactly("The zip holds no pack.yaml, neither at its top nor in one folder; its first file is"
                        + " cases/pack.txt.");
    }

    @Test
    void a_symbolic_link_is_refused() {
        byte[] zip = zip(Map.of("pack.yaml", "a", "scenarios/link.yaml", "/etc/passwd"));
        int entry = lastIndexOf(zip, "scenarios/link.yaml".getBytes(StandardCharsets.UTF_8)) - 46;
        zip[entry + 5] = 3;
        zip[entry + 41] = (byte) 0xa1;
        zip[entry + 40] = (byte) 0xff;

        assertThat(PackZip.within(SMALL).unpack(zip).problems())
                .containsExactly("scenarios/link.yaml: it is a symbolic link, but only files were expected.");
    }

    @Test
    void a_bomb_is_given_up_at_the_first_limit_that_it_meets() {
        assertThat(unpack(Map.of("pack.yaml", "a".repeat(90_000))).problems())
                .singleElement()
                .asString()
                .contains("more than 100 times its size");
        assertThat(unpack(Map.of("pack.yaml", noise(100_001))).problems())
                .singleElement()
                .asString()
                .contains("pack.yaml: it unpacks to more than 98 KiB");
        assertThat(unpack(Map.of("pack.yaml", noise(90_000), "protocol.yaml", noise(90_000)))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("The zip unpacks to more than 147 KiB");
    }

    @Test
    void more_entries_than_a_pack_has_are_not_read() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 21; i++) {
            many.put("scenarios/s" + i + ".yaml", "a");
        }
        assertThat(unpack(many).problems()).containsExactly("The zip holds more than 20 entries, which no pack does.");
    }

    @Test
    void what_is_no_zip_is_told_so() {
        PackZip zip = PackZip.within(SMALL);
        assertThat(zip.unpack(new byte[0]).problems())
                .containsExactly("The file is empty; a zip with the files of a pack was expected.");
        assertThat(zip.unpack("hello".getBytes(StandardCharsets.UTF_8)).problems())
                .singleElement()
                .asString()
                .startsWith("The file is not a zip");
        assertThat(zip.unpack(new byte[200_001]).problems())
                .containsExactly("The file is larger than 196 KiB, the most that a zipped pack may have.");
        assertThat(unpack(Map.of()).problems()).containsExactly("The zip holds no files.");
    }

    @Test
    void a_zip_that_ends_too_early_or_is_locked_is_told_so() {
        byte[] whole = zip(Map.of("pack.yaml", noise(5_000)));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(PackZip.within(SMALL).unpack(half).problems())
                .singleElement()
                .asString()
                .startsWith("The zip cannot be read to its end");
        whole[6] |= 1;
        assertThat(PackZip.within(SMALL).unpack(whole).problems())
                .singleElement()
                .asString()
                .contains("without a password");
    }

    @Test
    void no_bytes_at_all_make_it_throw() {
        Random random = new Random(7);
        byte[] whole = zip(Map.of("pack.yaml", noise(300), "scenarios/a.yaml", "x: 1"));
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = whole.clone();
            for (int hit = 0; hit < 4; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Unpacked unpacked = PackZip.within(SMALL).unpack(broken);
            assertThat(unpacked.problems().isEmpty())
                    .isEqualTo(!unpacked.files().isEmpty());
        }
    }

    private static Unpacked unpack(Map<String, String> files) {
        return PackZip.within(SMALL).unpack(zip(files));
    }

    private static String noise(int length) {
        return new Random(3)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("Not in there");
    }
}
