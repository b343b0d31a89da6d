package org.solidarites.acceptance.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.solidarites.acceptance.Surprise;

/**
 * The databases of the services, for what no API tells.
 *
 * @param port of PostgreSQL on this machine
 */
record Databases(int port) {

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query in the database of one part; every question mark in it stands for the same moment. */
    <T> List<T> rows(String database, String query, Instant since, Row<T> row) {
        String address = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
        try (Connection connection = DriverManager.getConnection(address, database, database);
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setTimestamp(i, Timestamp.from(since));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new Surprise("the database " + database + " can not be read: " + e.getMessage());
        }
    }
}
