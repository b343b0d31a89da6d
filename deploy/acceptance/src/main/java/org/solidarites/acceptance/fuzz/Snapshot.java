package org.solidarites.acceptance.fuzz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many rows each table of each service has, and a sum over all that stands in them. */
final class Snapshot {

    private static final List<String> DATABASES = List.of("guichet", "aid", "food_coop", "longevity", "gateway");

    /** What changes by design while everything else is refused. */
    private static final Set<String> BY_DESIGN = Set.of(
            // how much was asked is counted, refused or not
            "gateway.quota_bucket", "gateway.quota_use");

    private final Map<String, String> tables;

    private Snapshot(Map<String, String> tables) {
        this.tables = tables;
    }

    static Snapshot take(int port) {
        Map<String, String> tables = new TreeMap<>();
        for (String database : DATABASES) {
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/" + database, database, database);
                    Statement statement = connection.createStatement()) {
                List<String> sums = new ArrayList<>();
                try (ResultSet names =
                        statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
                    while (names.next()) {
                        String table = names.getString(1);
                        sums.add("select '" + database + "." + table.replaceFirst("^public\\.", "")
                                + "', count(*), coalesce(sum(hashtextextended(t::text, 0)), 0) from " + table + " t");
                    }
                }
                try (ResultSet rows = statement.executeQuery(String.join(" union all ", sums))) {
                    while (rows.next()) {
                        tables.put(rows.getString(1), rows.getLong(2) + " rows, sum " + rows.getString(3));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the tables of " + database + " can not be read", e);
            }
        }
        BY_DESIGN.forEach(tables::remove);
        return new Snapshot(tables);
    }

    /** The tables that differ. */
    Set<String> differences(Snapshot later) {
        Set<String> differing = new TreeSet<>();
        later.tables.forEach((table, content) -> {
            if (!content.equals(tables.get(table))) {
                differing.add(table + ": " + tables.get(table) + " became " + content);
            }
        });
        return differing;
    }
}
