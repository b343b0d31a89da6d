package org.solidarites.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The senior neighbour gets a place at a digital workshop in the senior space that the same desk hosts. */
final class NeighbourCase {

    private static final String HOST = "pole-daniel-asseray";

    private final Story story;
    private final Door door;
    private final OffsetDateTime now;

    NeighbourCase(Story story, Door door, Clock clock) {
        this.story = story;
        this.door = door;
        this.now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS);
    }

    void tell() {
        story.chapter("8. The senior neighbour is registered for a digital workshop at the senior space of the desk");
        JsonNode space = space();
        story.read(space.path("name").asText() + ", hosted by "
                + space.at("/host/name").asText() + " (known by event)");
        String activity = workshop(space.path("id").asText());
        Answer registration = story.expect(
                "POST",
                201,
                "/v1/activities/" + activity + "/registrations",
                door.partner("partner-demo"),
                """
                {"person": {"firstName": "Odette", "lastName": "Exemple", "birthDate": "1950-05-12"},
                 "consent": {"given": true, "on": "%s"}}""".formatted(now.toLocalDate()),
                ReferralCase.newKey());
        story.read(registration.text("/state"));
        int left = story.get("/v1/activities/" + activity, null)
                .json()
                .path("placesLeft")
                .asInt(-1);
        story.require(left == 11, "there should be 11 of 12 places left, not " + left);
        story.read(left + " places left of 12");
    }

    private JsonNode space() {
        Answer spaces = story.await(
                "longevity-service knows the desk that hosts the space",
                () -> door.get("/v1/senior-spaces?quartier=dervallieres-zola", null),
                answer -> answer.json().at("/items/0/host/name").isTextual());
        JsonNode space = spaces.json().at("/items/0");
        story.require(space.path("hostGuichet").asText().equals(HOST), "another desk hosts it: " + space);
        return space;
    }

    private String workshop(String space) {
        OffsetDateTime starts = now.plusDays(14);
        return story.expect(
                        "POST",
                        201,
                        "/v1/activities",
                        door.user("agent.demo"),
                        """
                        {"spaceId": "%s", "title": "Premiers pas sur tablette", "kind": "DIGITAL_WORKSHOP",
                         "startsAt": "%s", "endsAt": "%s", "capacity": 12}""".formatted(space, starts, starts.plusHours(2)),
                        ReferralCase.newKey())
                .text("/id");
    }
}
