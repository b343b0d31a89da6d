package org.solidarites.longevity.host;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.longevity.CityOfTests;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HostTest {

    private static final String TYPE = "org.solidarites.guichet.recorded.v1";

    @Inject
    GuichetRecordedHandler handler;

    @Test
    void isKnownByEvent() {
        String code = newCode();
        UUID space = spaceHostedBy(code);
        show(space).then().body("hostGuichet", equalTo(code)).body("host", nullValue());

        CityEvents.send("solidarites.guichet", TYPE, UUID.randomUUID(), told(code, "Pôle d'essai", "OPEN", null));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> show(space), shown -> shown.path("host") != null)
                .then()
                .body("host.name", equalTo("Pôle d'essai"))
                .body("host.state", equalTo("OPEN"))
                .body("host.quartier", equalTo("nantes-sud"))
                .body("host.address", nullValue());
        given().queryParam("limit", 100)
                .get("/v1/senior-spaces")
                .then()
                .body("items.find { it.id == '%s' }.host.name".formatted(space), equalTo("Pôle d'essai"));
    }

    @Test
    void keepsTheLatestHoweverTheEventsArrive() {
        String code = newCode();
        UUID space = spaceHostedBy(code);

        deliver(2, told(code, "Second", "OPEN", "1 place d'essai"));
        deliver(1, told(code, "First", "PLANNED", null));
        show(space).then().body("host.name", equalTo("Second")).body("host.address", equalTo("1 place d'essai"));

        deliver(3, told(code, "Third", "SUSPENDED", null));
        deliver(2, told(code, "Second", "OPEN", "1 place d'essai"));
        show(space)
                .then()
                .body("host.name", equalTo("Third"))
                .body("host.state", equalTo("SUSPENDED"))
                .body("host.address", nullValue());
    }

    private void deliver(long sequence, String data) {
        IncomingEvent event = new IncomingEvent(
                UUID.randomUUID(), TYPE, "/guichet-service", UUID.randomUUID(), Instant.EPOCH, sequence, data);
        QuarkusTransaction.requiringNew().run(() -> handler.on(event));
    }

    private static Response show(UUID space) {
        return given().get("/v1/senior-spaces/" + space);
    }

    private static UUID spaceHostedBy(String guichet) {
        return CityOfTests.space("""
                {"name": "Espace d'essai", "quartier": "nantes-sud", "state": "OPEN", "openedOn": "2025-01",
                 "hostGuichet": "%s", "source": "test"}""".formatted(guichet));
    }

    private static String told(String code, String name, String state, String address) {
        return """
                {"guichetId": "%s", "code": "%s", "name": "%s", "kind": "GUICHET", "quartier": "nantes-sud",
                 "state": "%s", "address": %s}""".formatted(UUID.randomUUID(), code, name, state, address == null ? null : "\"" + address + "\"");
    }

    private static String newCode() {
        return "desk-" + UUID.randomUUID();
    }
}
