package org.solidarites.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBackupTest {

    @Test
    @DisplayName("what was committed until the end is back, once from the backup alone and once with the archived log")
    void comesBack(@TempDir Path place) throws Exception {
        Path archive = Files.createDirectory(place.resolve("archive"));
        Path backup = place.resolve("backup");
        Path alone = place.resolve("alone");
        Path withLog = place.resolve("with-log");
        try (PostgresServer server = PostgresServer.start(archiving(place.resolve("lost"), archive))) {
            PostgresAdmin admin = server.admin();
            admin.run("postgres", "CREATE TABLE kept (number int)");
            admin.run("postgres", "SELECT pg_create_logical_replication_slot('outbox', 'pgoutput')");
            admin.run("postgres", "INSERT INTO kept SELECT generate_series(1, 50000)");
            PostgresBackup.take(admin, place.resolve("lost"), backup);
            admin.run("postgres", "INSERT INTO kept VALUES (50001)");
            // The last segment is archived when it is full, or at an order: what is in it is what can be lost.
            admin.run("postgres", "SELECT pg_switch_wal()");
            awaitArchived(admin);
        }
        assertThat(place.resolve("lost")).doesNotExist();

        PostgresBackup.restore(backup, alone);
        PostgresBackup.restore(backup, withLog, "cp " + archive + "/%f %p");

        assertThat(restored(alone, "SELECT count(*) FROM kept")).isEqualTo("50000");
        assertThat(restored(withLog, "SELECT count(*) FROM kept")).isEqualTo("50001");
    }

    @Test
    @DisplayName("a replication slot does not come back: who read by it has to begin anew")
    void slotsAreGone(@TempDir Path place) throws Exception {
        Path backup = place.resolve("backup");
        try (PostgresServer server = PostgresServer.start(archiving(place.resolve("lost"), place))) {
            server.admin().run("postgres", "SELECT pg_create_logical_replication_slot('outbox', 'pgoutput')");
            PostgresBackup.take(server.admin(), place.resolve("lost"), backup);
        }

        PostgresBackup.restore(backup, place.resolve("back"));

        assertThat(restored(place.resolve("back"), "SELECT count(*) FROM pg_replication_slots"))
                .isEqualTo("0");
    }

    private static String restored(Path data, String query) throws Exception {
        try (PostgresServer server = PostgresServer.start(archiving(data, data));
                Connection connection = server.admin().connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void awaitArchived(PostgresAdmin admin) throws Exception {
        try (Connection connection = admin.connect("postgres");
                Statement statement = connection.createStatement()) {
            await().pollInterval(Duration.ofMillis(50)).until(() -> {
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM pg_ls_dir('pg_wal/archive_status')"
                        + " AS file WHERE file LIKE '%.ready'")) {
                    rows.next();
                    return rows.getInt(1) == 0;
                }
            });
        }
    }

    private static PostgresConfig archiving(Path data, Path archive) {
        PostgresConfig usual = PostgresConfig.throwAway();
        Map<String, String> settings = new HashMap<>(usual.settings());
        settings.put("full_page_writes", "on");
        settings.put("archive_mode", "on");
        settings.put("archive_command", "test ! -f " + archive + "/%f && cp %p " + archive + "/%f");
        return new PostgresConfig(data, usual.binaries(), usual.port(), false, settings);
    }
}
