package org.solidarites.gateway.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.solidarites.embedded.PostgresServer;

/**
 * A column gets another name while instances of both releases run: what each of them does works at every step, and each
 * reads what the other has written. The statements of the release before stand here as it made them.
 */
class ExpandThenContractTest {

    private static final String OLD_INSERT = """
            INSERT INTO webhook (id, version, organization, url, description, types, signature, state, created_at, key_id,
                                 secret, old_key_id, old_secret, old_until)
            VALUES (gen_random_uuid(), 0, 'old', 'https://a.example', '', '{}', 'HMAC_SHA256', 'ACTIVE', now(), 'k', 's', 'k',
                    's', timestamptz '2026-01-01')""";
    private static final String NEW_INSERT =
            OLD_INSERT.replace("old_until", "old_key_until").replace("'old'", "'new'");
    private static final String OLD_UPDATE =
            "UPDATE webhook SET version = version + 1, old_until = timestamptz '2026-02-02' WHERE organization = '%s'";
    private static final String NEW_UPDATE = OLD_UPDATE.replace("old_until", "old_key_until");
    private static final String OLD_READ = "SELECT CAST(old_until AS date) FROM webhook WHERE organization = '%s'";
    private static final String NEW_READ = OLD_READ.replace("old_until", "old_key_until");

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
        server.provision("gateway", "gateway");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        run("DROP PUBLICATION IF EXISTS outbox");
        run("DROP SCHEMA public CASCADE");
        run("CREATE SCHEMA public");
    }

    @Test
    void expandedBothReleasesWorkBesideEachOther() throws SQLException {
        migrate("0140");
        run(OLD_INSERT);
        migrate("0160");

        assertThat(read(NEW_READ.formatted("old"))).as("what was there before").isEqualTo("2026-01-01");
        run(NEW_INSERT);
        assertThat(read(OLD_READ.formatted("new"))).isEqualTo("2026-01-01");
        run(OLD_UPDATE.formatted("new"));
        assertThat(read(NEW_READ.formatted("new"))).isEqualTo("2026-02-02");
        run(NEW_UPDATE.formatted("old"));
        assertThat(read(OLD_READ.formatted("old"))).isEqualTo("2026-02-02");
        run(OLD_INSERT.replace("'old'", "'later'"));
        assertThat(read(NEW_READ.formatted("later"))).isEqualTo("2026-01-01");
        run("UPDATE webhook SET old_key_until = NULL WHERE organization = 'later'");
        assertThat(read(OLD_READ.formatted("later"))).isNull();
    }

    @Test
    void contractedTheNewReleaseGoesOnAndTheOldOneIsOver() throws SQLException {
        migrate("0160");
        run(OLD_INSERT);
        migrate("0161");

        assertThat(read(NEW_READ.formatted("old"))).isEqualTo("2026-01-01");
        run(NEW_INSERT);
        run(NEW_UPDATE.formatted("old"));
        assertThat(read(NEW_READ.formatted("old"))).isEqualTo("2026-02-02");
        assertThatThrownBy(() -> run(OLD_UPDATE.formatted("old"))).hasMessageContaining("old_until");
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(server.jdbcUrl("gateway"), "gateway", "gateway")
                .locations("db/chassis", "db/migration", "db/next")
                .outOfOrder(true)
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("gateway"), "gateway", "gateway");
    }
}
