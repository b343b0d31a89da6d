package org.solidarites.chassis.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.note.NoteHandler;
import org.solidarites.chassis.note.Notes;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InboxTest {

    private static final String TYPE = "org.solidarites.test.happened.v1";
    private static final Duration SOON = Duration.ofSeconds(20);

    private record Happened(LocalDate on) {}

    @Inject
    Notes notes;

    @Inject
    EventData data;

    @Test
    void anEventTakesEffectOnceHoweverOftenItComes() {
        UUID event = UUID.randomUUID();
        UUID subject = UUID.randomUUID();
        UUID after = UUID.randomUUID();

        CityEvents.send("solidarites.test", event, TYPE, subject, "{}");
        CityEvents.send("solidarites.test", event, TYPE, subject, "{}");
        CityEvents.send("solidarites.test", TYPE, after, "{}");

        await().atMost(SOON).until(() -> notes.count(after.toString()) == 1);
        assertThat(notes.count(subject.toString())).isEqualTo(1);
        assertThat(notes.told(subject.toString())).isEqualTo(1);
    }

    @Test
    void anEventOfAnotherTypeIsPassedOver() {
        UUID subject = UUID.randomUUID();
        UUID after = UUID.randomUUID();

        CityEvents.send("solidarites.test", "org.solidarites.test.other.v1", subject, "not even JSON");
        CityEvents.send("solidarites.test", TYPE, after, "{}");

        await().atMost(SOON).until(() -> notes.count(after.toString()) == 1);
        assertThat(notes.count(subject.toString())).isZero();
    }

    @Test
    void aProducerMayAddFields() {
        assertThat(data.read(event("{\"on\": \"2026-01-15\", \"since\": [1, {}]}"), Happened.class))
                .isEqualTo(new Happened(LocalDate.of(2026, 1, 15)));
        assertThatIllegalArgumentException().isThrownBy(() -> data.read(event("{\"on\": 20468}"), Happened.class));
    }

    private static IncomingEvent event(String data) {
        return new IncomingEvent(UUID.randomUUID(), TYPE, "/test", UUID.randomUUID(), Instant.EPOCH, 1, data);
    }

    @Test
    void whatCanNotBeHandledIsParkedWithoutAnEffectAndReplayedOnceMended() {
        UUID subject = UUID.randomUUID();
        UUID after = UUID.randomUUID();
        NoteHandler.BROKEN.add(subject.toString());
        CityEvents.send("solidarites.test", TYPE, subject, "{}");
        CityEvents.send("solidarites.test", TYPE, after, "{}");
        await().atMost(SOON).until(() -> notes.count(after.toString()) == 1);
        assertThat(notes.count(subject.toString())).isZero();

        NoteHandler.BROKEN.remove(subject.toString());
        await().atMost(SOON).until(() -> replay() >= 1);

        assertThat(notes.count(subject.toString())).isEqualTo(1);
        assertThat(replay()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "agent", "instructor", "committee", "finance", "coordinator", "partner"})
    void onlyAnAdminReplays(String role) {
        given().auth()
                .oauth2(TestTokens.user("somebody", role))
                .post("/v1/note/dead-letter-replays")
                .then()
                .statusCode(403);
    }

    private static int replay() {
        return given().auth()
                .oauth2(TestTokens.user("somebody", "admin"))
                .post("/v1/note/dead-letter-replays")
                .then()
                .statusCode(200)
                .body("failed", equalTo(0))
                .extract()
                .path("replayed");
    }
}
