package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One call tells a household that nobody knows what the whole city has for it. */
@WholeSuite
class RightsCheckTest {

    private final LocalDate today = LocalDate.now(CityClock.NOW);

    @Test
    void tellsEverythingInOneAnswer(Door door) {
        Answer answer = ask(door, """
                {"household": {"adults": [{"birthDate": "%s", "student": false}], "children": [{"birthDate": "%s"}],
                   "monthlyResources": 950, "commune": "44109"}, "quartier": "breil-barberie"}""".formatted(today.minusYears(23), today.minusYears(2)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode told = answer.json();
        assertThat(told.path("missing")).as(answer.body()).isEmpty();
        assertThat(told.at("/aids/aids").findValuesAsText("verdict")).contains("ELIGIBLE");
        assertThat(told.path("toBring").findValuesAsText("code")).contains("identity");
        assertThat(told.at("/food/groceries/0/verdict").asText()).isEqualTo("ELIGIBLE");
        assertThat(told.at("/food/caisse/allocation").decimalValue()).isPositive();
        assertThat(told.at("/desks/items")).hasSizeBetween(1, 3);
        assertThat(told.at("/desks/items/0/opening/state").asText()).isIn("OPEN", "CLOSED", "UNKNOWN");
        told.at("/desks/items/0/links")
                .forEach(link -> assertThat(link.path("href").asText()).startsWith("/v1/"));
    }

    @Test
    void findsActivitiesThatAdmitTheOldest(Door door) {
        plan(door, "SENIORS");
        plan(door, "EVERYONE");

        List<String> forSeniors = audiences(ask(door, household(today.minusYears(75))));
        List<String> forTheYoung = audiences(ask(door, household(today.minusYears(20))));

        assertThat(forTheYoung).isNotEmpty().containsOnly("EVERYONE");
        assertThat(forSeniors).contains("SENIORS").doesNotContain("CARERS");
    }

    /** An hour from now, so that it is among the first. */
    private static void plan(Door door, String audience) {
        String space = door.get("/v1/senior-spaces", null).text("/items/0/id");
        OffsetDateTime start = OffsetDateTime.now(CityClock.NOW).plusHours(1).truncatedTo(ChronoUnit.MINUTES);
        Answer planned = door.post("/v1/activities", door.user("coordinator.demo"), """
                {"spaceId": "%s", "title": "Essai", "kind": "SOCIAL", "audience": "%s", "capacity": 12,
                 "startsAt": "%s", "endsAt": "%s"}""".formatted(
                        space, audience, start, start.plusHours(1)));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
    }

    @Test
    void refusesAHouseholdThatCanNotBe(Door door) {
        Answer answer = ask(door, household(today.plusDays(1)));

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).startsWith("#/household/adults/0");
    }

    private static List<String> audiences(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/activities/items").findValuesAsText("audience");
    }

    private static String household(LocalDate birthDate) {
        return "{\"household\": {\"adults\": [{\"birthDate\": \"%s\"}], \"children\": [], \"commune\": \"44109\"}}"
                .formatted(birthDate);
    }

    private static Answer ask(Door door, String question) {
        return door.post("/v1/rights-check", null, question);
    }
}
