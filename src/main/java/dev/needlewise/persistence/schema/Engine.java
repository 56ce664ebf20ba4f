package dev.needlewise.persistence.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The engines that the scripts run on; they differ in one word. */
enum Engine {
    DERBY("BLOB(64M)"),
    POSTGRESQL("BYTEA");

    private final String bytes;

    Engine(String bytes) {
        this.bytes = bytes;
    }

    static Engine of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        if (product.contains("derby")) {
            return DERBY;
        }
        if (product.contains("postgresql")) {
            return POSTGRESQL;
        }
        throw new SchemaRefusal(
                "Needlewise runs on Derby or on an engine that speaks PostgreSQL, but this database says"
                        + " that it is '" + connection.getMetaData().getDatabaseProductName() + "'.");
    }

    /** A step over a large store takes longer than a page may; the pool restores the limit that it set. */
    void waitAsLongAsItTakes(Connection connection) throws SQLException {
        if (this == POSTGRESQL) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
    }

    /** The script in this engine's words, with its record as the last statement: both happen, or neither. */
    String sql(Script script) {
        return script.text().replace("${bytes}", bytes)
                + "\nINSERT INTO schema_script (id, sha256) VALUES (" + script.number() + ", '" + script.checksum()
                + "');\n";
    }
}
