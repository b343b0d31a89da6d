package org.solidarites.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The coordinator opens a call; an association applies, is awarded, and its first instalment is paid. */
final class GrantCase {

    private final Story story;
    private final Door door;
    private final OffsetDateTime now;

    GrantCase(Story story, Door door, Clock clock) {
        this.story = story;
        this.door = door;
        this.now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS);
    }

    void tell() {
        story.chapter(
                "9. The coordinator opens a call, an association applies, is awarded, and gets its first instalment");
        String call = open();
        String project = apply(call);
        String grant = award(project);
        String instalment = story.get("/v1/grants/" + grant, null).text("/instalments/0/id");
        story.expect(
                "POST",
                200,
                "/v1/grants/" + grant + "/instalments/" + instalment + "/payment",
                door.user("finance.demo"),
                null,
                ReferralCase.newKey());
        JsonNode shown = story.get("/v1/grants/" + grant, null).json();
        story.require(shown.path("paid").asDouble() == 30_000.00, "30000.00 € should be paid: " + shown);
        story.read("open to all: " + shown.path("projectTitle").asText() + ", awarded "
                + shown.path("awarded").asText() + " €, paid "
                + shown.path("paid").asText() + " €");
        boolean listed = story.get("/v1/grants?limit=100", null).body().contains(grant);
        story.require(listed, "the public list of grants does not show the grant");
    }

    private String open() {
        String coordinator = door.user("coordinator.demo");
        String call = story.expect(
                        "POST",
                        201,
                        "/v1/calls",
                        coordinator,
                        """
                        {"title": "Alimentation accessible et durable", "yearlyEnvelope": 250000.00,
                         "firstYear": %d, "years": 3, "opensAt": "%s", "closesAt": "%s",
                         "projectsMin": 3, "projectsMax": 5,
                         "criteria": [{"label": "Coopération entre acteurs", "weight": 60},
                                      {"label": "Accès des habitants précaires", "weight": 40}]}""".formatted(now.getYear() + 1, now.minusDays(1), now.plusDays(60)),
                        ReferralCase.newKey())
                .text("/id");
        story.expect("POST", 200, "/v1/calls/" + call + "/publication", coordinator, null, ReferralCase.newKey());
        return call;
    }

    private String apply(String call) {
        int year = now.getYear() + 1;
        return story.expect(
                        "POST",
                        201,
                        "/v1/calls/" + call + "/projects",
                        door.partner("partner-demo"),
                        """
                        {"title": "Épicerie de quartier", "summary": "Des produits de qualité à prix accessible.",
                         "lead": {"name": "Association Exemple", "siret": "73282932000074"},
                         "requested": [{"year": %d, "amount": 50000.00}, {"year": %d, "amount": 50000.00}],
                         "split": [{"name": "Association Exemple", "siret": "73282932000074", "amount": 100000.00}]}""".formatted(year, year + 1),
                        ReferralCase.newKey())
                .text("/id");
    }

    private String award(String project) {
        int year = now.getYear() + 1;
        return story.expect(
                        "POST",
                        201,
                        "/v1/projects/" + project + "/award",
                        door.user("committee.demo"),
                        """
                        {"awarded": [{"year": %1$d, "amount": 50000.00}, {"year": %2$d, "amount": 50000.00}],
                         "instalments": [
                           {"label": "À la signature", "year": %1$d, "amount": 30000.00, "condition": "Convention signée"},
                           {"label": "Après le rapport", "year": %1$d, "amount": 20000.00, "condition": "Rapport accepté"},
                           {"label": "Deuxième année", "year": %2$d, "amount": 50000.00, "condition": "Rapport accepté"}]}""".formatted(year, year + 1),
                        ReferralCase.newKey())
                .text("/id");
    }
}
