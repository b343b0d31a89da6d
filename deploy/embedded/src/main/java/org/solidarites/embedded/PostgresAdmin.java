package org.solidarites.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * What only the superuser of a PostgreSQL server on this machine may do: make roles and databases.
 *
 * @param port of the server on the loopback interface
 */
public record PostgresAdmin(int port) {

    /** Where a database of this server is found. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Whether the server answers queries. */
    public boolean answers() {
        try (Connection connection = connect(PostgresCluster.SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Waits until the server answers; throws what it said last if it does not in time. */
    public void awaitReady(Duration patience) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "PostgreSQL on port %d gave no answer for %s".formatted(port, patience));
            }
            Thread.sleep(30);
        }
    }

    /** A role and a database of the same name that only this role may enter; a second call sets the password only. */
    public void provision(String name, String password) {
        try (Connection connection = connect(PostgresCluster.SUPERUSER)) {
            role(connection, name, password, "LOGIN");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %s OWNER %s".formatted(quoted(name), quoted(name)));
                execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(quoted(name)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not provision the database " + name, e);
        }
    }

    /** A role that may read the write-ahead log of the given databases, and their tables as far as each grants it. */
    public void provisionReplication(String name, String password, Iterable<String> databases) {
        try (Connection connection = connect(PostgresCluster.SUPERUSER)) {
            role(connection, name, password, "LOGIN REPLICATION");
            for (String database : databases) {
                execute(connection, "GRANT CONNECT ON DATABASE %s TO %s".formatted(quoted(database), quoted(name)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not provision the role " + name, e);
        }
    }

    /** Runs one statement in a database, as nobody but the superuser may. */
    public void run(String database, String sql) {
        try (Connection connection = connect(database)) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException("could not run: " + sql, e);
        }
    }

    private void role(Connection connection, String name, String password, String rights) throws SQLException {
        boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name);
        String literal = "'" + password.replace("'", "''") + "'";
        String verb = known ? "ALTER" : "CREATE";
        execute(connection, "%s ROLE %s %s PASSWORD %s".formatted(verb, quoted(name), rights, literal));
    }

    // not through DriverManager: in the tests of a service its drivers may belong to another class loader
    Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresCluster.SUPERUSER);
        login.setProperty("password", PostgresCluster.SUPERUSER_PASSWORD);
        login.setProperty("connectTimeout", "5");
        return new Driver().connect(jdbcUrl(database), login);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
