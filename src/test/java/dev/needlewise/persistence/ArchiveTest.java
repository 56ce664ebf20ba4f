package dev.needlewise.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needlewise.Postgres;
import dev.needlewise.persistence.archive.ArchiveReader;
import dev.needlewise.persistence.archive.ArchiveRefusal;
import dev.needlewise.persistence.archive.ArchiveWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole store in a file, and out of it again on either engine. */
class ArchiveTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    static Path folder;

    private static Path original;

    /** A store that holds what the contract keeps, as one archive. */
    @BeforeAll
    static void fill() throws Exception {
        Path users = Files.writeString(folder.resolve("users"), "priya:trainee\n");
        original = folder.resolve("original.zip");
        try (Database database = Database.inDirectory(folder.resolve("first"));
                Store store = Store.in(database, CLOCK)) {
            StoreContract contract = contractOn(store);
            contract.a_name_in_any_script_is_kept_as_it_is();
            contract.an_assignment_keeps_the_order_of_its_cases_and_what_holds_for_single_people();
            contract.a_session_comes_back_with_every_event_and_every_kind_of_answer();
            contract.a_draft_overwrites_the_one_before();
            contract.marks_are_replaced_as_a_whole();
            contract.a_standing_shows_the_grades_of_its_sessions();
            contract.a_review_keeps_everything_said_and_decided();
            contract.a_challenge_is_open_until_it_is_settled();
            contract.the_audit_trail_is_read_from_its_end();
            contract.a_queued_score_waits_until_it_is_sent();
            contract.a_packs_files_are_kept_by_version_once();
            contract.a_fact_about_the_store_is_replaced();
            write(database, original, Map.of("users", users));
        }
    }

    @Test
    void what_went_from_derby_to_postgres_and_back_is_what_it_was() throws IOException {
        Path second = folder.resolve("second.zip");
        Path third = folder.resolve("third.zip");
        try (Database postgres =
                Database.at(Postgres.database(ArchiveTest.class).url(), "", "")) {
            restore(original, postgres);
            write(postgres, second, Map.of());
        }
        try (Database derby = Database.inDirectory(folder.resolve("third"))) {
            restore(second, derby);
            write(derby, third, Map.of());
        }

        assertThat(rows(original).values())
                .filteredOn(lines -> !lines.isEmpty())
                .hasSizeGreaterThan(14);
        assertThat(rows(second)).isEqualTo(rows(original));
        assertThat(rows(third)).isEqualTo(rows(original));
    }

    @Test
    void every_table_of_the_store_is_in_the_archive() throws Exception {
        Set<String> there = new TreeSet<>();
        try (Database database = Database.inDirectory(folder.resolve("tables"));
                Store store = Store.in(database, CLOCK);
                var connection = database.source().getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            assertThat(store.schemaStepsApplied()).isPositive();
            while (tables.next()) {
                there.add(tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        there.removeAll(List.of("changelog", "schema_lease", "schema_script"));

        assertThat(rows(original).keySet()).isEqualTo(there);
    }

    @Test
    void a_restored_store_goes_on_where_the_other_ended() throws Exception {
        try (Database database =
                Database.at(Postgres.database(ArchiveTest.class).url(), "", "")) {
            restore(original, database);
            try (Store store = Store.in(database, CLOCK)) {
                assertThat(store.schemaStepsApplied()).isZero();
                contractOn(store).a_review_keeps_everything_said_and_decided();
                contractOn(store).the_audit_trail_is_read_from_its_end();
                contractOn(store).a_queued_score_waits_until_it_is_sent();
            }
        }
    }

    @Test
    void a_pack_of_many_megabytes_comes_back() throws IOException {
        byte[] atlas = new byte[18 << 20];
        new Random(7).nextBytes(atlas);
        Path archive = folder.resolve("large.zip");
        try (Database database = Database.inDirectory(folder.resolve("large"));
                Store store = Store.in(database, CLOCK)) {
            store.packStore().keep("large", Map.of("sources/atlas.pdf", atlas));
            write(database, archive, Map.of());
        }
        try (Database database = Database.inDirectory(folder.resolve("large-again"))) {
            restore(archive, database);
            try (Store store = Store.in(database, CLOCK)) {
                assertThat(store.packStore().find("large").orElseThrow()).containsEntry("sources/atlas.pdf", atlas);
            }
        }
    }

    @Test
    void a_file_that_came_along_is_handed_out() throws IOException {
        try (ArchiveReader archive = ArchiveReader.open(original)) {
            assertThat(archive.file("users")).contains("priya:trainee\n".getBytes(StandardCharsets.UTF_8));
            assertThat(archive.file("secret")).isEmpty();
        }
    }

    @Test
    void a_store_that_holds_something_is_left_alone() throws IOException {
        try (Database database = Database.inDirectory(folder.resolve("taken"));
                Store store = Store.in(database, CLOCK)) {
            store.transactions().run(() -> store.facts().save("colour", "teal"));

            assertThatThrownBy(() -> restore(original, database))
                    .isInstanceOf(ArchiveRefusal.class)
                    .hasMessageContaining("not empty");
            assertThat(store.transactions().call(() -> store.facts().find("colour")))
                    .contains("teal");
        }
    }

    @Test
    void an_archive_that_was_changed_is_refused() throws IOException {
        Path changed = folder.resolve("changed.zip");
        try (ZipFile zip = new ZipFile(original.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().equals("tables/person.jsonl")
                                ? new String(bytes, StandardCharsets.UTF_8)
                                        .replace("\"name\":\"", "\"name\":\"Not ")
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }

        assertThatThrownBy(() -> ArchiveReader.open(changed))
                .isInstanceOf(ArchiveRefusal.class)
                .hasMessageContaining("tables/person.jsonl");
    }

    @Test
    void people_go_on_working_while_a_backup_is_made() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger saved = new AtomicInteger();
        var others = Executors.newFixedThreadPool(4);
        try (Database database = Database.inDirectory(folder.resolve("busy"));
                Store store = Store.in(database, CLOCK)) {
            List<? extends java.util.concurrent.Future<?>> working = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(person -> others.submit(() -> {
                        for (int i = 0; !over.get(); i++) {
                            String fact = "fact-" + person + "-" + i;
                            store.transactions().run(() -> store.facts().save(fact, "kept"));
                            saved.incrementAndGet();
                        }
                    }))
                    .toList();
            int before;
            while ((before = saved.get()) < 50) {
                Thread.onSpinWait();
            }
            Path busy = folder.resolve("busy.zip");
            write(database, busy, Map.of());
            int after = saved.get();
            over.set(true);
            for (var each : working) {
                each.get();
            }

            assertThat(rows(busy).get("store_fact").size()).isBetween(before, after + 4);
            assertThat(saved.get()).as("saved while the backup was made").isGreaterThan(before);
            try (var left = Files.list(folder.resolve("busy"))) {
                assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("copy-"));
            }
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void a_copy_that_a_killed_backup_left_goes_at_the_next_opening_and_nothing_else_does() throws IOException {
        Path directory = folder.resolve("killed");
        Path left = directory.resolve("copy-8675309867530986753");
        Path mine = directory.resolve("copy-20261129");
        Files.createDirectories(left.resolve("database/seg0"));
        Files.writeString(left.resolve("database/seg0/c10.dat"), "answers");
        Files.createDirectories(mine.resolve("database"));

        Database.inDirectory(directory).close();

        assertThat(left).doesNotExist();
        assertThat(mine.resolve("database")).isDirectory();
    }

    private static StoreContract contractOn(Store store) {
        return new StoreContract() {
            @Override
            Store store() {
                return store;
            }
        };
    }

    private static void write(Database database, Path file, Map<String, Path> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new ArchiveWriter(database, CLOCK).write(out, files);
        }
    }

    private static void restore(Path file, Database database) throws IOException {
        try (ArchiveReader archive = ArchiveReader.open(file)) {
            assertThat(archive.restoreInto(database, CLOCK, () -> {}, () -> {})).isPositive();
        }
    }

    /** The lines of each table, in an order of their own. */
    private static Map<String, List<String>> rows(Path archive) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith("tables/")) {
                    String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    String table = entry.getName().replaceAll("tables/|\\.jsonl", "");
                    rows.put(
                            table,
                            text.lines()
                                    .filter(line -> !line.isEmpty())
                                    .sorted()
                                    .collect(Collectors.toList()));
                }
            }
        }
        return rows;
    }
}
