package org.solidarites.gateway.portal.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.testing.CityAround;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class StatusPagesTest {

    @Test
    void namesThePartThatIsAwayAndThoseThatWork() {
        String page = given().get("/fr/etat").then().statusCode(200).extract().asString();

        assertThat(page).contains("Une partie ne fonctionne pas", "Vu à ");
        assertThat(part(page, "Espaces seniors")).contains("Ne répond pas");
        assertThat(part(page, "Guichets et rendez-vous")).contains("Fonctionne");
        assertThat(part(page, "Connexion")).contains("Fonctionne");
    }

    private static String part(String page, String name) {
        int from = page.indexOf("<h2>" + name);
        assertThat(from).as(name).isPositive();
        return page.substring(from, page.indexOf("</li>", from));
    }
}
