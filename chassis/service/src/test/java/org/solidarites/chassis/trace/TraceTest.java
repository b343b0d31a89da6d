package org.solidarites.chassis.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.note.Notes;
import org.solidarites.chassis.testing.CityEvents;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TraceTest {

    /** What a span may hold; whatever a new version of a library adds has to be looked at first. */
    private static final Set<String> TOLD = Set.of(
            "client.address",
            "code.function",
            "code.function.name",
            "code.namespace",
            "error.type",
            "http.request.body.size",
            "http.request.method",
            "http.response.body.size",
            "http.response.status_code",
            "http.route",
            "messaging.consumer.group.name",
            "messaging.client_id",
            "messaging.destination.name",
            "messaging.destination.partition.id",
            "messaging.kafka.message.offset",
            "messaging.kafka.offset",
            "messaging.message.id",
            "messaging.operation",
            "messaging.system",
            "network.peer.address",
            "network.peer.port",
            "network.protocol.version",
            "server.address",
            "server.port",
            "url.path",
            "url.query",
            "url.scheme",
            "user_agent.original");

    @Inject
    KeptSpans spans;

    @Inject
    Notes notes;

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String parent = "00-" + trace + "-00f067aa0ba902b7-01";

    @Test
    void anEventIsToldInTheTraceOfTheRequestThatItComesFrom() {
        String text = UUID.randomUUID().toString();

        given().header("traceparent", parent)
                .contentType("application/json")
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/v1/notes")
                .then()
                .statusCode(201);

        assertThat(notes.traceOf(text)).startsWith("00-" + trace + "-").endsWith("-01");
    }

    @Test
    void whatAnEventCausesIsInTheTraceOfTheEvent() {
        UUID subject = UUID.randomUUID();

        CityEvents.sendTraced("solidarites.test", "org.solidarites.test.happened.v1", subject, "{}", parent);

        await().until(() -> notes.count(subject.toString()) == 1);
        assertThat(notes.traceOf(subject.toString())).startsWith("00-" + trace + "-");
        await().until(() -> kinds().contains(SpanKind.CONSUMER));
    }

    @Test
    void whatIsNotToBeRecordedIsHandedOnAllTheSame() {
        String text = UUID.randomUUID().toString();

        given().header("traceparent", parent.replaceFirst("01$", "00"))
                .contentType("application/json")
                .body("{\"text\": \"%s\"}".formatted(text))
                .post("/v1/notes")
                .then()
                .statusCode(201);

        assertThat(notes.traceOf(text)).startsWith("00-" + trace + "-").endsWith("-00");
        assertThat(spans.of(trace)).isEmpty();
    }

    @Test
    void aSpanTellsNothingOfAPerson() {
        given().header("traceparent", parent)
                .header("User-Agent", "the browser of Awa")
                .get("/v1/notes?text=Awa")
                .then()
                .statusCode(200);
        given().header("traceparent", parent).get("/v1/notes/faults/bug").then().statusCode(500);

        await().until(() -> spans.of(trace).size() >= 2);
        for (SpanData span : spans.of(trace)) {
            Set<String> keys = span.getAttributes().asMap().keySet().stream()
                    .map(key -> key.getKey())
                    .collect(Collectors.toSet());
            assertThat(TOLD).containsAll(keys);
            assertThat(span.toString()).doesNotContain("Awa", "secret of org.solidarites");
            assertThat(span.getAttributes().get(AttributeKey.stringKey("client.address")))
                    .isEqualTo(DiscreetSpans.HIDDEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/notes, /v1/notes",
        "/v1/notes/0198c5d2-0000-7000-8000-000000000001/marks, /v1/notes/0198c5d2-0000-7000-8000-000000000001/marks",
        "http://127.0.0.1:8081/v1/notes?q=Awa#there, http://127.0.0.1:8081/v1/notes",
        "/v1/agenda-feeds/Zm9ydHktdGhyZWUgY2hhcmFjdGVycyBvZiBiYXNlNjQ, /v1/agenda-feeds/-",
        "/v1/agenda-feeds/Zm9ydHktdGhyZWUgY2hhcmFjdGVycyBvZiBiYXNlNjQ.ics, /v1/agenda-feeds/-",
    })
    void anAddressIsToldWithoutItsQuestionAndItsSecret(String address, String told) {
        assertThat(DiscreetSpans.discreet(address)).isEqualTo(told);
    }

    private List<SpanKind> kinds() {
        return spans.of(trace).stream().map(SpanData::getKind).toList();
    }
}
