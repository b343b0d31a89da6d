package org.solidarites.aid.simulation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.solidarites.aid.simulation.SimulationApiTest.simulate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.testing.RealParts;

/** What a simulation refuses, each in its own words and at its place. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SimulationFaultsTest {

    private static final String HOUSEHOLD = SimulationApiTest.SINGLE_PARENT_OF_23;

    @ParameterizedTest(name = "{0} for {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"birthDate\": \"2001-05-14\", \"student\": false} | '' | no-adult | #/household/adults",
                "2001-05-14 | 2999-01-01 | birth-date-in-the-future | #/household/adults/0/birthDate",
                "2022-03-01 | 2024-10-04 | birth-date-in-the-future | #/household/children/0/birthDate",
                "2001-05-14 | 2012-05-14 | implausible-age | #/household/adults/0/birthDate",
                "2001-05-14 | 1801-05-14 | implausible-age | #/household/adults/0/birthDate",
                "2022-03-01 | 2013-05-13 | child-too-old | #/household/children/0/birthDate",
                "950.00     | -0.01      | negative-amount | #/household/monthlyResources",
                "80         | -80        | negative-amount | #/household/monthlyHousingCharges/energy",
                "450        | 100000.01  | implausible-amount | #/household/monthlyHousingCharges/rent",
                "950.00     | 9223372036854775.80 | implausible-amount | #/household/monthlyResources",
                "2024-10-03 | 2018-12-31 | no-regulation-in-force | #/on",
                "\"commune\" | \"rights\": {\"aha\": true}, \"commune\" | unknown-fact | #/household/rights/aha",
                "\"commune\" | \"bills\": {\"x\": 1}, \"commune\" | unknown-fact | #/household/bills/x",
                "\"commune\" | \"residentSince\": \"2999-01-01\", \"commune\" | date-in-the-future |"
                        + " #/household/residentSince",
                "\"commune\" | \"residentSince\": \"1999-01-01\", \"commune\" | resident-before-birth |"
                        + " #/household/residentSince",
                "\"commune\" | \"monthlyResourcesByKind\": {\"WAGES\": 1}, \"commune\" | resources-told-twice |"
                        + " #/household/monthlyResourcesByKind",
                "\"student\": false | \"commune\": \"44143\" | two-residences | #/household/adults/0/commune",
                "\"student\": false | \"commune\": \"Nante\" | unknown-commune | #/household/adults/0/commune",
                "\"Nantes\" | \"Nante\" | unknown-commune | #/household/commune",
                "\"Nantes\" | \"44000\" | postal-code-as-commune | #/household/commune",
                "2022-03-01 | 2003-10-03 | child-grown-up | #/household/children/0/birthDate",
                "2022-03-01 | 2003-10-04 | child-too-old | #/household/children/0/birthDate",
                "\"commune\" | \"bills\": {\"aide-energie\": 1}, \"commune\" | no-bill-taken |"
                        + " #/household/bills/aide-energie",
                "\"commune\" | \"grants\": [{\"aid\": \"aide-energi\", \"on\": \"2024-01-01\"}], \"commune\" |"
                        + " unknown-fact | #/household/grants/0/aid",
                "\"monthlyResources\": 950.00 | \"monthlyResourcesByKind\": {\"WAGES\": 60000, \"PENSION\": 40000.01} |"
                        + " implausible-amount | #/household/monthlyResourcesByKind",
            })
    void refusesWhatCanNotBe(String right, String wrong, String problem, String pointer) {
        simulate(HOUSEHOLD.replace(right, wrong), "en")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:solidarites:problem:" + problem))
                .body("detail", not(containsString("{")))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest(name = "{0} for {1}: 400 at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2001-05-14 | 2001-02-30 | #/household/adults/0/birthDate",
                "950.00     | 950.001    | #/household/monthlyResources",
                "950.00     | 1e400      | #/household/monthlyResources",
                "950.00     | \"much\"   | #/household/monthlyResources",
                "{\"birthDate\": \"2022-03-01\"} | null | #/household/children/0",
                "\"birthDate\": \"2022-03-01\" | '' | #/household/children/0/birthDate",
                "\"rent\"   | \"garage\" | #/household/monthlyHousingCharges/garage",
                "[{\"birthDate\": \"2022-03-01\"}] | null | #/household/children",
            })
    void pointsAtWhatCanNotBeRead(String right, String wrong, String pointer) {
        simulate(HOUSEHOLD.replace(right, wrong), "en")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"household\"", ""})
    void refusesABodyThatIsNone(String body) {
        simulate(body, "en").then().statusCode(400).contentType("application/problem+json");
    }
}
