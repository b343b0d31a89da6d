package org.solidarites.aid.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.solidarites.aid.person.PersonCase.INSTRUCTOR;
import static org.solidarites.aid.person.PersonCase.as;
import static org.solidarites.aid.person.PersonCase.get;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** What is held about a person, for that person to take along. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExportApiTest {

    private final PersonCase awa = new PersonCase();

    @Test
    void holdsAllThatIsHeldWithADossier() {
        String at = awa.refused();

        get(awa.token, at + "/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Cache-Control", containsString("no-store"))
                .body("dossiers", hasSize(1))
                .body("dossiers[0].held.identity.familyName", equalTo(awa.familyName))
                .body("dossiers[0].held.household.adults[0].birthDate", equalTo(awa.birthDate))
                .body("dossiers[0].held.case.dossier.state", equalTo("REFUSED"))
                .body("dossiers[0].held.case.steps.step", hasItems("OPENED", "SUBMITTED", "REFUSED"))
                .body("dossiers[0].held.case.steps.reasonsOfFact", hasItem(containsString(awa.givenName)))
                .body("dossiers[0].held.pieces.code", hasItem("identity"))
                .body("dossiers[0].held.reads.what", containsInAnyOrder("IDENTITY", "HOUSEHOLD", "REASONS", "REASONS"))
                .body("dossiers[0].held.reads.role", hasItem("instructor"));
        get(awa.token, at + "/reads").then().body("items[0].what", equalTo("EXPORT"));
    }

    @Test
    void holdsAllDossiersOfAResident() {
        String first = awa.draft();
        String second = awa.refused();
        new PersonCase().draft();

        List<String> exported = get(awa.token, "/v1/aid/me/export").path("dossiers.dossierId");

        assertThat(exported)
                .containsExactly(
                        PersonCase.id(first).toString(), PersonCase.id(second).toString());
        get(awa.token, first + "/reads").then().body("items[0].what", equalTo("EXPORT"));
        get(awa.token, second + "/reads").then().body("items[0].what", equalTo("EXPORT"));
    }

    @Test
    void doesNotExistForSomebodyElseNorForThoseInCharge() {
        String at = awa.draft();

        get(new PersonCase().token, at + "/export").then().statusCode(404);
        get(TestTokens.agent("agent", "bellevue"), at + "/export").then().statusCode(404);
        get(TestTokens.partner("asso-other"), at + "/export").then().statusCode(404);
        get(INSTRUCTOR, at + "/export").then().statusCode(403);
        as(new PersonCase().token)
                .get("/v1/aid/me/export")
                .then()
                .statusCode(200)
                .body("dossiers", hasSize(0));
    }
}
