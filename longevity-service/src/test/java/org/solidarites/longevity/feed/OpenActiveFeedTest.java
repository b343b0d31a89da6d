package org.solidarites.longevity.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.MovableClock;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.longevity.CityOfTests;

/** Walks the feed as Realtime Paged Data Exchange 1.0 asks of those who collect it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenActiveFeedTest {

    private static final String FEED = "/v1/openactive/sessions";

    @Inject
    MovableClock clock;

    @AfterEach
    void isNow() {
        clock.reset();
    }

    @Test
    void isWalkedToItsEndInOneOrder() {
        String activity = series();
        clock.advance(Duration.ofSeconds(31));

        List<Map<String, Object>> items = walk();

        Set<Object> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> item = items.get(i);
            assertThat(ids.add(item.get("id"))).isTrue();
            assertThat(item.get("state")).isIn("updated", "deleted");
            assertThat(item.containsKey("data")).isEqualTo("updated".equals(item.get("state")));
            if (i > 0) {
                assertThat(place(items.get(i - 1))).isLessThan(place(item));
            }
        }
        assertThat(ids).containsAll(sessions(activity));
    }

    @Test
    void tellsOfACancelledSessionAtItsEnd() {
        String activity = series();
        List<String> sessions = sessions(activity);
        clock.advance(Duration.ofSeconds(31));
        String next = lastPage();
        post(COORDINATOR, "/v1/activities/" + activity + "/sessions/" + sessions.get(1) + "/cancellation", """
                {"reason": "Travaux"}""");
        given().get(next).then().body("items", hasSize(0));
        clock.advance(Duration.ofSeconds(31));

        given().get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(sessions.get(1)))
                .body("items[0].state", equalTo("deleted"))
                .body("items[0].kind", equalTo("Event"));
    }

    @Test
    void endsWithAPageThatIsItsOwnNext() {
        series();
        clock.advance(Duration.ofSeconds(31));
        String last = lastPage();

        Response page = given().get(last);

        page.then().statusCode(200).header("Cache-Control", "public, max-age=8").body("items", hasSize(0));
        assertThat(page.<String>path("next")).isEqualTo("http://localhost:8080" + last);
        assertThat(page.<String>path("license")).startsWith("https://creativecommons.org/");
        given().get(FEED).then().header("Cache-Control", "public, max-age=3600");
    }

    @Test
    void writesSessionsAsOpenActiveReadsThem() {
        String activity = series();
        clock.advance(Duration.ofSeconds(31));

        Map<?, ?> data = (Map<?, ?>) walk().stream()
                .filter(item -> sessions(activity).getFirst().equals(item.get("id")))
                .findFirst()
                .orElseThrow()
                .get("data");

        assertThat(data.get("@context")).isEqualTo("https://openactive.io/");
        assertThat(data.get("@type")).isEqualTo("Event");
        assertThat(data.get("startDate")).isEqualTo("2090-03-14T10:00:00+01:00");
        assertThat(data.get("duration")).isEqualTo("PT2H");
        assertThat(data.get("isAccessibleForFree")).isEqualTo(true);
        assertThat(((Map<?, ?>) data.get("ageRange")).get("minValue")).isEqualTo(60);
        Map<?, ?> location = (Map<?, ?>) data.get("location");
        assertThat(location.get("identifier")).isEqualTo("espace-seniors-dervallieres");
        assertThat(((Map<?, ?>) location.get("address")).get("postalCode"))
                .asString()
                .matches("44\\d{3}");
    }

    @ParameterizedTest
    @CsvSource({
        "afterTimestamp=1, 422, feed-place-incomplete",
        "afterId=0197a3c0-0000-7000-8000-000000000001, 422, feed-place-incomplete",
        "afterTimestamp=soon&afterId=0197a3c0-0000-7000-8000-000000000001, 400, invalid-input",
        "afterTimestamp=-1&afterId=0197a3c0-0000-7000-8000-000000000001, 400, invalid-input",
        "afterTimestamp=9223372036854775807&afterId=0197a3c0-0000-7000-8000-000000000001, 400, invalid-input",
        "afterTimestamp=1&afterId=first, 400, invalid-input",
    })
    void refusesAPlaceThatCanNotBe(String query, int status, String problem) {
        given().get(FEED + "?" + query)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:solidarites:problem:" + problem));
    }

    private static List<Map<String, Object>> walk() {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = FEED;
        List<Map<String, Object>> page;
        do {
            Response answer = given().get(next);
            answer.then().statusCode(200);
            page = answer.path("items");
            items.addAll(page);
            next = path(answer);
        } while (!page.isEmpty());
        return items;
    }

    private static String lastPage() {
        String next = FEED;
        Response answer = given().get(next);
        while (!answer.<List<?>>path("items").isEmpty()) {
            next = path(answer);
            answer = given().get(next);
        }
        return next;
    }

    private static String path(Response answer) {
        URI next = URI.create(answer.path("next"));
        return next.getPath() + (next.getQuery() == null ? "" : "?" + next.getQuery());
    }

    private static String place(Map<String, Object> item) {
        return item.get("modified") + " " + item.get("id");
    }

    private static List<String> sessions(String activity) {
        return given().get("/v1/activities/" + activity + "/sessions").path("items.id");
    }

    private static String series() {
        return post(COORDINATOR, "/v1/activities", """
                        {"spaceId": "%s", "title": "Premiers pas sur tablette", "kind": "DIGITAL_WORKSHOP",
                         "startsAt": "2090-03-14T10:00:00+01:00", "endsAt": "2090-03-14T12:00:00+01:00", "capacity": 12,
                         "recurrence": {"rule": "FREQ=WEEKLY;COUNT=3"}}""".formatted(CityOfTests.space()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
