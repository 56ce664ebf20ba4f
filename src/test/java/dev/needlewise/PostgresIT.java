package dev.needlewise;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresIT {
    @Test
    void each_request_gets_an_empty_database_of_its_own() throws SQLException {
        var one = Postgres.database(getClass());
        var other = Postgres.database(getClass());

        try (var connection = one.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id bigint)");
        }

        try (var connection = DriverManager.getConnection(other.url())) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
            assertThat(connection
                            .getMetaData()
                            .getTables(null, null, "kept", null)
                            .next())
                    .isFalse();
        }
    }
}
