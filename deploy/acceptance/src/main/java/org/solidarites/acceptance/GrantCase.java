package org.solidarites.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The coordinator opens a call; an association applies, is awarded, and its first instalment is paid. */
final class GrantCase {

    /** Long enough to apply, short enough to wait for. */
    private static final Duration OPEN_FOR = Duration.ofSeconds(10);

    private final Story story;
    private final Door door;
    private final Clock clock;
    private final OffsetDateTime now;

    GrantCase(Story story, Door door, Clock clock) {
        this.story = story;
        this.door = door;
        this.clock = clock;
        this.now = OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.SECONDS);
    }

    void tell() {
        story.chapter(
                "9. The coordinator opens a call, an association applies, is awarded, and gets its first instalment");
        String call = open();
        String project = apply(call);
        judge(call, project);
        String grant = award(project);
        story.expect(
                "POST",
                200,
                "/v1/grants/" + grant + "/signature",
                door.user("coordinator.demo"),
                "{\"reference\": \"CONV-DEMO\", \"signedOn\": \"" + LocalDate.now(clock) + "\"}",
                ReferralCase.newKey());
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
        OffsetDateTime closes = OffsetDateTime.ofInstant(clock.instant().plus(OPEN_FOR), ZoneOffset.UTC);
        String call = story.expect(
                        "POST",
                        201,
                        "/v1/calls",
                        coordinator,
                        """
                        {"title": "Alimentation accessible et durable",
                         "envelopes": [{"year": %1$d, "amount": 250000.00}, {"year": %2$d, "amount": 250000.00}],
                         "opensAt": "%3$s", "closesAt": "%4$s", "projectsMin": 3, "projectsMax": 5,
                         "applicants": [{"form": "ASSOCIATION", "mayLead": true, "mayBePaid": true}],
                         "criteria": [{"label": "Coopération entre acteurs", "weight": 60},
                                      {"label": "Accès des habitants précaires", "weight": 40}],
                         "pieces": [], "source": "Démonstration", "assumptions": []}""".formatted(now.getYear() + 1, now.getYear() + 2, now.minusDays(1), closes),
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
                         "partners": [{"role": "LEAD", "name": "Association Exemple", "siret": "73282932000074",
                                       "form": "ASSOCIATION", "does": "Tient l'épicerie.", "share": 100000.00}],
                         "budget": [{"year": %d, "cost": 60000.00, "requested": 50000.00},
                                    {"year": %d, "cost": 60000.00, "requested": 50000.00}],
                         "beneficiaries": {"inNantes": true, "description": "Habitants du quartier"},
                         "pieces": []}""".formatted(year, year + 1),
                        ReferralCase.newKey())
                .text("/id");
    }

    /** Finds the project eligible, waits for the call to close and opens the jury's session. */
    private void judge(String call, String project) {
        String coordinator = door.user("coordinator.demo");
        story.expect(
                "POST",
                200,
                "/v1/projects/" + project + "/eligibility",
                coordinator,
                "{\"eligible\": true, \"reason\": \"Les règles de l'appel sont respectées.\"}",
                ReferralCase.newKey());
        story.await(
                "the call closes by the clock",
                () -> door.get("/v1/calls/" + call, null),
                answer -> answer.text("/state").equals("CLOSED"));
        story.expect("POST", 200, "/v1/calls/" + call + "/session", coordinator, null, ReferralCase.newKey());
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
                           {"label": "À la signature", "year": %1$d, "amount": 30000.00, "plannedOn": "%1$d-02-01", "requires": "SIGNATURE", "condition": "Convention signée"},
                           {"label": "Après le rapport", "year": %1$d, "amount": 20000.00, "plannedOn": "%2$d-02-01",
                            "requires": "REPORT_ACCEPTED", "reportYear": %1$d, "condition": "Rapport accepté"},
                           {"label": "Deuxième année", "year": %2$d, "amount": 50000.00, "plannedOn": "%2$d-03-01",
                            "requires": "REPORT_ACCEPTED", "reportYear": %1$d, "condition": "Rapport accepté"}]}""".formatted(year, year + 1),
                        ReferralCase.newKey())
                .text("/id");
    }
}
