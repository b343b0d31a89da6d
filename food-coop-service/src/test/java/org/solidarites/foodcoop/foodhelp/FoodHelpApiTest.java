package org.solidarites.foodcoop.foodhelp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.foodcoop.City;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FoodHelpApiTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "650, breil-barberie, ELIGIBLE, -, ''",
                "650.01, breil-barberie, NOT_ELIGIBLE, 0.01, ''",
                "300, nantes-sud, NOT_ELIGIBLE, -, ''",
                "900.5, -, NOT_ELIGIBLE, 250.5, ''",
                "300, -, UNKNOWN, -, QUARTIER",
                "-, breil-barberie, UNKNOWN, -, FAMILY_QUOTIENT",
                "-, nantes-sud, NOT_ELIGIBLE, -, ''",
                "-, -, UNKNOWN, -, FAMILY_QUOTIENT QUARTIER"
            })
    void tellsAHouseholdWhetherAnEpicerieIsOpenToIt(
            String quotient, String quartier, String verdict, String distance, String missing) {
        Response answer = ask("\"adults\": 1, \"children\": 2"
                + (quotient == null ? "" : ", \"familyQuotient\": " + quotient)
                + (quartier == null ? "" : ", \"quartier\": \"" + quartier + "\""));

        answer.then()
                .statusCode(200)
                .body("groceries[0].verdict", equalTo(verdict))
                .body("groceries[0].missing", missing.isEmpty() ? empty() : equalTo(List.of(missing.split(" "))))
                .body(
                        "groceries[0].quotientDistance",
                        distance == null ? nullValue() : comparesEqualTo(new BigDecimal(distance)));
    }

    @Test
    void tellsWhatTheCaisseWouldBe() {
        Response one = ask("\"adults\": 1, \"children\": 0");
        Response three = ask("\"adults\": 1, \"children\": 2");

        BigDecimal first = one.path("caisse.allocation");
        BigDecimal rest = three.path("caisse.allocation");
        one.then().body("caisse.caisse", equalTo("nantes")).body("caisse.leastContribution", notNullValue());
        assertThat(rest).isGreaterThan(first);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"adults\": 0, \"children\": 0', 400, #/adults",
        "'\"children\": 0', 400, #/adults",
        "'\"adults\": 1, \"children\": -1', 400, #/children",
        "'\"adults\": 1, \"children\": 0, \"familyQuotient\": -1', 400, #/familyQuotient",
        "'\"adults\": 1, \"children\": 0, \"familyQuotient\": 1.001', 400, #/familyQuotient",
        "'\"adults\": 1, \"children\": 0, \"quartier\": \"nowhere\"', 422, #/quartier"
    })
    void saysWhatNoHouseholdIs(String household, int status, String pointer) {
        ask(household).then().statusCode(status).body("errors.pointer", contains(pointer));
    }

    private static Response ask(String household) {
        return City.post(null, "/v1/food-coop/simulations", "{" + household + "}");
    }
}
