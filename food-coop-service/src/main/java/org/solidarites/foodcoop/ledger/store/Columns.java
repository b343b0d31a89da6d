package org.solidarites.foodcoop.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Many rows as the parameters of one statement: an array for each column. */
final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int count;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <T> void add(String type, List<T> rows, Function<T, Object> value) throws SQLException {
        count++;
        statement.setArray(
                count, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
