package org.solidarites.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @DisplayName("a database belongs to the role of its name, and provisioning it again changes nothing")
    void provisionsOnce() throws SQLException {
        server.provision("food_coop", "first");
        server.provision("food_coop", "secret");

        String owner = query("food_coop", "food_coop", "secret", "SELECT current_user || ' in ' || current_database()");

        assertThat(owner).isEqualTo("food_coop in food_coop");
    }

    @Test
    @DisplayName("no role enters the database of another")
    void keepsOthersOut() {
        server.provision("guichet", "guichet");
        server.provision("aid", "aid");

        assertThatThrownBy(() -> query("aid", "guichet", "guichet", "SELECT 1"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    @DisplayName("the write-ahead log is ready for change capture")
    void isReadyForChangeCapture() throws SQLException {
        server.provision("longevity", "longevity");

        assertThat(query("longevity", "longevity", "longevity", "SHOW wal_level"))
                .isEqualTo("logical");
    }

    private static String query(String database, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(database), user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
