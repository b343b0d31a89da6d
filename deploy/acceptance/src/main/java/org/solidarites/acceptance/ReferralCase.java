package org.solidarites.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A young mother is referred to the CCAS, gets a food aid, and an account at the caisse commune. */
final class ReferralCase {

    /** What the règlement gives a household of two, in euros; another amount would need reasons. */
    private static final BigDecimal FOOD_FOR_TWO = new BigDecimal("100.00");

    private final Story story;
    private final Door door;
    private final LocalDate today;

    ReferralCase(Story story, Door door, Clock clock) {
        this.story = story;
        this.door = door;
        this.today = LocalDate.now(clock);
    }

    void tell() {
        story.chapter("1. A partner association gets its token from Keycloak with its client credentials");
        String partner = door.partner("partner-demo");
        story.read("a token of the association asso-demo");
        findDesk();
        simulate();
        String referral = refer(partner);
        String dossier = submit(partner, referral);
        new EnvelopeCase(story, door).open("aide-alimentaire", today.getYear());
        grant(partner, referral, dossier);
    }

    private void findDesk() {
        story.chapter("2. It finds the desk of the Dervallières");
        JsonNode desk = story.get("/v1/guichets?quartier=dervallieres-zola&kind=GUICHET", null)
                .json()
                .at("/items/0");
        story.require(desk.path("code").asText().equals("pole-daniel-asseray"), "the desk is another one: " + desk);
        story.read(desk.path("name").asText() + ", " + desk.path("state").asText());
    }

    private void simulate() {
        story.chapter("3. It simulates a single parent of 23 with one child; nothing is stored, no token is needed");
        simulateOn(LocalDate.of(2024, 10, 2), "NOT_ELIGIBLE");
        simulateOn(today, "ELIGIBLE");
    }

    private void simulateOn(LocalDate on, String expected) {
        JsonNode found = story.post(200, "/v1/aid/simulations", null, """
                        {"on": "%s", "household": %s}""".formatted(on, household(on)))
                .json();
        story.read("under " + found.at("/regulation/title").asText() + ":");
        for (JsonNode aid : found.path("aids")) {
            story.read("  " + aid.path("title").asText() + ": "
                    + aid.path("verdict").asText());
            if (aid.path("code").asText().equals("aide-alimentaire")) {
                aid.path("reasons")
                        .forEach(reason ->
                                story.read("    - " + reason.path("sentence").asText()));
                story.require(
                        aid.path("verdict").asText().equals(expected),
                        "the food aid should be " + expected + " on " + on);
                story.require(
                        expected.equals("NOT_ELIGIBLE")
                                || aid.path("amount").decimalValue().compareTo(FOOD_FOR_TWO) == 0,
                        "the food aid should be " + FOOD_FOR_TWO + " €, not " + aid.path("amount"));
            }
        }
    }

    private String refer(String partner) {
        story.chapter("4. It refers the person to the CCAS with her consent; the event opens a draft dossier");
        String referral = story.expect("POST", 201, "/v1/referrals", partner, """
                        {"guichet": "ccas", "aid": "aide-alimentaire",
                         "person": {"firstName": "Awa", "lastName": "Exemple", "phone": "06 00 00 00 00"},
                         "consent": {"given": true, "on": "%s"}}""".formatted(today), newKey())
                .text("/id");
        story.await(
                "the referral names its dossier",
                () -> door.get("/v1/referrals/" + referral, partner),
                answer -> answer.json().path("dossierId").isTextual());
        return referral;
    }

    private String submit(String partner, String referral) {
        story.chapter(
                "5. The dossier is completed and submitted; the acknowledgement tells when silence is a rejection");
        String dossier = story.get("/v1/referrals/" + referral, partner).text("/dossierId");
        String address = "/v1/aid/dossiers/" + dossier;
        String version = story.get(address, partner).header("ETag");
        story.expect("PUT", 200, address + "/household", partner, household(today), Map.of("If-Match", version));
        story.expect("POST", 200, address + "/submission", partner, null, newKey());
        Answer acknowledgement = story.get(address + "/acknowledgement", partner);
        LocalDate silence = LocalDate.parse(acknowledgement.text("/implicitDecision/on"));
        story.require(
                silence.equals(
                        LocalDate.parse(acknowledgement.text("/receivedOn")).plusMonths(2)),
                "silence should be a rejection after two months, not on " + silence);
        story.read("without an answer it is rejected on " + silence + " ("
                + acknowledgement.text("/implicitDecision/article") + ")");
        return dossier;
    }

    private void grant(String partner, String referral, String dossier) {
        story.chapter("6. An instructor proposes the food aid, a member of the committee grants it by delegation; it is"
                + " committed on the year's envelope, the referral learns its outcome, the household gets an account");
        String address = "/v1/aid/dossiers/" + dossier;
        String instructor = door.user("instructor.demo");
        String grant = "{\"decision\": \"GRANTED\", \"amount\": " + FOOD_FOR_TWO + "}";
        story.expect("POST", 200, address + "/completeness", instructor, null, newKey());
        story.expect("POST", 200, address + "/proposal", instructor, grant, newKey());
        story.expect("POST", 200, address + "/decision", door.user("committee.demo"), grant, newKey());
        Answer resolved = story.await(
                "the referral at the desk is resolved",
                () -> door.get("/v1/referrals/" + referral, partner),
                answer -> answer.text("/state").equals("RESOLVED"));
        story.require(resolved.text("/outcome").equals("GRANTED"), "the outcome is " + resolved.text("/outcome"));
        story.require(resolved.json().path("person").isNull(), "the person's data should be erased by now");
        story.read("GRANTED, and the person's data are erased at the desk");
        String household = story.get("/v1/aid/dossiers/" + dossier, partner).text("/householdRef");
        String accounts = "/v1/caisse/accounts?household=" + household;
        String coordinator = door.user("coordinator.demo");
        Answer account = story.await(
                "the household has an account at the caisse commune",
                () -> door.get(accounts, coordinator),
                answer -> !answer.json().at("/items/0/id").isMissingNode());
        story.require(
                account.json().at("/items/0/balance").decimalValue().compareTo(FOOD_FOR_TWO) == 0,
                "the account should hold " + FOOD_FOR_TWO + " €: " + account.body());
        story.read("balance " + account.text("/items/0/balance") + " €, allocation "
                + account.text("/items/0/monthlyAllocation") + " € a month");
    }

    /** She is 23 and her child is one on the day that is asked about. */
    static String household(LocalDate on) {
        return """
                {"adults": [{"birthDate": "%s", "student": false}], "children": [{"birthDate": "%s"}],
                 "monthlyResources": 950.00, "commune": "44109",
                 "monthlyHousingCharges": {"rent": 450.00, "energy": 80.00, "water": 30.00, "insurance": 20.00}}""".formatted(on.minusYears(23).minusMonths(3), on.minusYears(1));
    }

    static Map<String, String> newKey() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
