package org.solidarites.acceptance.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.solidarites.acceptance.CityClock;
import org.solidarites.acceptance.Door;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.PartName;

/** Dossiers of one association: one is made through the API, the others are copies of all its rows. */
final class Dossiers {

    private static final String DATABASE = "aid";

    private static final List<String> COPY = List.of("""
            CREATE TEMP TABLE copy ON COMMIT DROP AS
            SELECT uuidv7() AS id, gen_random_uuid() AS household_ref FROM generate_series(1, ?)""", """
            INSERT INTO household
            SELECT (jsonb_populate_record(household, jsonb_build_object('household_ref', copy.household_ref))).*
            FROM copy, household JOIN dossier USING (household_ref) WHERE dossier.id = ?""", """
            INSERT INTO dossier
            SELECT (jsonb_populate_record(dossier, to_jsonb(copy))).* FROM copy, dossier WHERE dossier.id = ?""", """
            INSERT INTO dossier_step
            SELECT (jsonb_populate_record(dossier_step, jsonb_build_object('dossier_id', copy.id))).*
            FROM copy, dossier_step WHERE dossier_step.dossier_id = ?""", """
            INSERT INTO dossier_computation
            SELECT (jsonb_populate_record(dossier_computation, jsonb_build_object('id', uuidv7(), 'dossier_id', copy.id))).*
            FROM copy, dossier_computation WHERE dossier_computation.dossier_id = ?""");

    private final String url;
    private final UUID first;
    private int count = 1;

    Dossiers(LocalConfig config, Door door) {
        this.url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(config.ports().of(PartName.POSTGRES), DATABASE);
        this.first = UUID.fromString(made(door));
    }

    private static String made(Door door) {
        LocalDate today = LocalDate.now(CityClock.NOW);
        String partner = door.partner("partner-demo");
        String id = door.post("/v1/aid/dossiers", partner, """
                        {"aid": "aide-energie", "consent": {"given": true, "on": "%s"}, "household":
                         {"adults": [{"birthDate": "1999-05-14", "student": false}], "children": [],
                          "monthlyResources": 600.00, "commune": "44109",
                          "monthlyHousingCharges": {"rent": 400.00, "energy": 80.00, "water": 20.00, "insurance": 10.00}}}""".formatted(today))
                .expect(201)
                .text("/id");
        door.post("/v1/aid/dossiers/" + id + "/submission", partner, null).expect(200);
        return id;
    }

    /**
     * Copies until there are so many.
     *
     * @return the ids of some of the newest
     */
    List<String> fillUpTo(int wanted, int some) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, DATABASE, DATABASE)) {
            connection.setAutoCommit(false);
            for (String statement : COPY) {
                try (PreparedStatement copying = connection.prepareStatement(statement)) {
                    copying.setObject(1, statement.startsWith("CREATE") ? wanted - count : first);
                    copying.executeUpdate();
                }
            }
            connection.commit();
            count = wanted;
            try (PreparedStatement newest =
                    connection.prepareStatement("SELECT id FROM dossier ORDER BY id DESC LIMIT " + some)) {
                List<String> ids = new ArrayList<>();
                try (ResultSet row = newest.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getString(1));
                    }
                }
                connection.commit();
                connection.setAutoCommit(true);
                // What PostgreSQL does by itself after some minutes.
                connection.createStatement().execute("ANALYZE");
                return ids;
            }
        }
    }
}
