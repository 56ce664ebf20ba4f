package dev.needlewise.persistence.archive;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * What an archive says about itself, in its last entry.
 *
 * @param schema the numbers of the scripts that made the tables
 * @param made when, in ISO form
 */
record Contents(int format, List<Integer> schema, String made, List<Part> parts) {
    static final String ENTRY = "contents.json";
    static final int FORMAT = 1;

    private static final JsonMapper JSON = new JsonMapper();

    /** One other entry: its name, how many lines it has (0 for other files), and the SHA-256 of its bytes. */
    record Part(String entry, long lines, String sha256) {}

    Contents {
        schema = List.copyOf(schema);
        parts = List.copyOf(parts);
    }

    static Contents parse(byte[] text) throws IOException {
        return JSON.readValue(text, Contents.class);
    }

    byte[] text() throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static String entryOf(String table) {
        return "tables/" + table + ".jsonl";
    }
}
