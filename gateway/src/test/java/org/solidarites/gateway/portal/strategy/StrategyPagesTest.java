package org.solidarites.gateway.portal.strategy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.gateway.testing.CityAround;

/** Of the city around, longevity-service is down; a desk has a name that is a script, and one a name that is a formula. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class StrategyPagesTest {

    @Test
    void showsWhatTheServicesCountInTheWordsOfTheReader() {
        assertThat(french())
                .contains("5 sur 11", "Aide alimentaire", "1\u202f240", "50\u202f000\u00a0€", "9,5 jours")
                .contains("Compté jusqu’au 25 janvier 2026", "Compté jusqu’au 1er avril 2026");
        assertThat(english()).contains("5 of 11", "Food aid", "1,240", "€50,000", "9.5 days", "1 April 2026");
    }

    @Test
    void showsThatANumberIsHiddenAndNotZero() {
        assertThat(french()).contains("moins de 5", "masqué");
        assertThat(english()).contains("fewer than 5", "masked");
    }

    @Test
    void namesAPartThatDoesNotAnswerAndGivesTheRest() {
        assertThat(french())
                .contains(
                        "Une partie des services n’a pas répondu",
                        "Les chiffres de cette action manquent",
                        "Les espaces seniors manquent sur la carte")
                .doesNotContain("Les guichets manquent sur la carte");
    }

    @Test
    void drawsEveryQuartierWithItsDesksAndThosePlanned() {
        String page = english();

        Quartiers.ofNantes().all().forEach(quartier -> assertThat(page).contains(Names.label(quartier)));
        assertThat(page)
                .contains("Guichet de la Bottière", "(planned for 2028)")
                .doesNotContain("Guichet fermé");
        assertThat(page.split("<g class=\"tile ")).hasSize(1 + 11);
        assertThat(page.split("<g class=\"tile open")).hasSize(1 + 4);
        assertThat(page.split("<g class=\"tile planned")).hasSize(1 + 2);
    }

    @Test
    void aNameIsNeverCode() {
        assertThat(french()).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void givesTheMapAsATableInWhichNothingIsComputed() {
        String table = given().get("/fr/strategie/quartiers.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(table)
                .startsWith("quartier,name,kind,state,announcedFor\r\n")
                .contains("doulon-bottiere,Guichet de la Bottière,GUICHET,PLANNED,2028\r\n")
                .contains("nantes-erdre,\"'=HYPERLINK(\"\"https://elsewhere.example\"\")\",GUICHET,PLANNED,\r\n");
    }

    private static String french() {
        return given().get("/fr/strategie").then().statusCode(200).extract().asString();
    }

    private static String english() {
        return given().get("/en/strategy").then().statusCode(200).extract().asString();
    }
}
