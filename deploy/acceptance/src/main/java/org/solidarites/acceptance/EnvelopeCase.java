package org.solidarites.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** The coordinator opens the year's envelope of an aid, unless it is open: nothing is granted without one. */
final class EnvelopeCase {

    private final Story story;
    private final Door door;

    EnvelopeCase(Story story, Door door) {
        this.story = story;
        this.door = door;
    }

    void open(String aid, int year) {
        String coordinator = door.user("coordinator.demo");
        JsonNode open = story.get("/v1/aid/envelopes?aid=" + aid + "&year=" + year, coordinator)
                .json()
                .at("/items/0");
        if (open.isMissingNode()) {
            open = story.expect("POST", 201, "/v1/aid/envelopes", coordinator, body(aid, year), ReferralCase.newKey())
                    .json();
        }
        story.read("the envelope of " + year + " has " + open.path("left").asText() + " € left");
    }

    /** The amount is one of the demonstration: those of the city were not found. */
    static String body(String aid, int year) {
        return """
                {"aid": "%s", "year": %d, "amount": 250000.00, "reason": "Enveloppe de démonstration"}""".formatted(aid, year);
    }
}
