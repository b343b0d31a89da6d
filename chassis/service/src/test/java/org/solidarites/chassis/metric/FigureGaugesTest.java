package org.solidarites.chassis.metric;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.inbox.DeadLetters;
import org.solidarites.chassis.note.NoteHandler;
import org.solidarites.chassis.note.Notes;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.ShownMetrics;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FigureGaugesTest {

    private static final String TYPE = "org.solidarites.test.happened.v1";

    @Inject
    FigureGauges gauges;

    @Inject
    Notes notes;

    @Inject
    DeadLetters deadLetters;

    @Test
    void whatIsNotReadFromTheOutboxShows() {
        gauges.look();
        assertThat(ShownMetrics.of("solidarites_outbox_read")).isZero();

        RealParts.superuser("SELECT pg_create_logical_replication_slot('service_outbox', 'pgoutput')");
        try {
            gauges.look();
            double before = ShownMetrics.of("solidarites_outbox_lag_bytes");
            assertThat(ShownMetrics.of("solidarites_outbox_read"))
                    .as("nobody reads it")
                    .isZero();
            given().contentType("application/json")
                    .body("{\"text\": \"x\"}")
                    .post("/v1/notes")
                    .then()
                    .statusCode(201);
            gauges.look();

            assertThat(ShownMetrics.of("solidarites_outbox_lag_bytes")).isGreaterThan(before);
        } finally {
            RealParts.superuser("SELECT pg_drop_replication_slot('service_outbox')");
        }
        assertThat(ShownMetrics.of("solidarites_figures_read_seconds")).isGreaterThan(1.7e9);
    }

    @Test
    void eventsAreCountedWithTheirDelayAndThoseThatAreParked() {
        gauges.look();
        double parked = ShownMetrics.of("solidarites_events_parked_total");
        UUID broken = UUID.randomUUID();
        UUID fine = UUID.randomUUID();
        NoteHandler.BROKEN.add(broken.toString());

        CityEvents.send("solidarites.test", TYPE, broken, "{}");
        CityEvents.send("solidarites.test", TYPE, fine, "{}");

        await().atMost(Duration.ofSeconds(20)).until(() -> notes.count(fine.toString()) == 1);
        await().untilAsserted(() ->
                assertThat(ShownMetrics.of("solidarites_events_parked_total")).isGreaterThan(parked));
        assertThat(ShownMetrics.of("solidarites_events_delay_seconds_count{topic=\"solidarites.test\"}"))
                .isGreaterThanOrEqualTo(1);
        mend(broken);
    }

    /** Leaves no dead letter behind: others count what they replay. */
    private void mend(UUID broken) {
        NoteHandler.BROKEN.remove(broken.toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            deadLetters.replay();
            return notes.count(broken.toString()) == 1;
        });
    }
}
