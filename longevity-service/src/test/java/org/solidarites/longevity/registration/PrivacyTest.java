package org.solidarites.longevity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.solidarites.longevity.CityOfTests.COORDINATOR;
import static org.solidarites.longevity.CityOfTests.HOST_AGENT;
import static org.solidarites.longevity.CityOfTests.OTHER_PARTNER;
import static org.solidarites.longevity.CityOfTests.PARTNER;
import static org.solidarites.longevity.CityOfTests.entered;
import static org.solidarites.longevity.CityOfTests.get;
import static org.solidarites.longevity.CityOfTests.person;
import static org.solidarites.longevity.CityOfTests.post;
import static org.solidarites.longevity.CityOfTests.register;
import static org.solidarites.longevity.CityOfTests.registered;
import static org.solidarites.longevity.CityOfTests.registration;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PrivacyTest {

    private final String resident = TestTokens.user("resident-" + UUID.randomUUID(), "resident");

    @Inject
    EntityManager database;

    @Inject
    Retention retention;

    @Test
    void notesWhoWasShownWhoItIsFor() {
        String id = registerMyself(entered(2));
        get(resident, "/v1/registrations/" + id);
        get(HOST_AGENT, "/v1/registrations/" + id);
        get(HOST_AGENT, "/v1/registrations?limit=100");

        get(resident, "/v1/registrations/" + id + "/reads")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].role", equalTo("agent"))
                .body("items[0].guichets", hasItem("pole-daniel-asseray"));
        get(OTHER_PARTNER, "/v1/registrations/" + id + "/reads").then().statusCode(404);
        get(COORDINATOR, "/v1/registrations/" + id + "/reads").then().statusCode(403);
        assertThatThrownBy(() -> run("DELETE FROM personal_read WHERE registration_id = :id", id))
                .hasStackTraceContaining("neither changed nor deleted");
    }

    @Test
    void givesOutAllThatIsHeld() {
        String id = registerMyself(entered(2));
        post(resident, "/v1/longevity/carers", """
                        {"senior": %s, "rights": ["SEE"], "validUntil": "%s"}""".formatted(
                                person("Odette", LocalDate.of(1950, 5, 12)), LocalDate.now(CityTime.ZONE)))
                .then()
                .statusCode(201);

        get(resident, "/v1/longevity/me/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .body("registrations", hasSize(1))
                .body("registrations[0].registration.person.firstName", equalTo("Odette"))
                .body("registrations[0].declaredIsolated", equalTo(true))
                .body("registrations[0].movements[0].kind", equalTo("CONFIRMED"))
                .body("registrations[0].warnedOfAbsencesOn", nullValue())
                .body("carerLinks", hasSize(1))
                .body("carerLinks[0].carer", equalTo(false))
                .body("carerLinks[0].rights", hasItem("SEE"));
        get(PARTNER, "/v1/longevity/me/export").then().statusCode(403);
        get(HOST_AGENT, "/v1/registrations/" + id + "/export")
                .then()
                .statusCode(200)
                .body("registrations[0].registration.id", equalTo(id))
                .body("carerLinks", hasSize(0));
        get(OTHER_PARTNER, "/v1/registrations/" + id + "/export").then().statusCode(404);
    }

    @Test
    void forgetsPeopleTwoYearsAfterTheLastContact() {
        String body = registration("Odette " + letters())
                .replaceFirst("}$", ", \"isolated\": true, \"quartier\": \"nantes-nord\"}");
        UUID old = UUID.fromString(register(PARTNER, entered(2), body).path("id"));
        UUID recent = registered(PARTNER, entered(2), "Germaine " + letters());
        get(HOST_AGENT, "/v1/registrations/" + old);
        makeOld(old, 25);
        makeOld(recent, 23);

        retention.look();

        get(PARTNER, "/v1/registrations/" + recent).then().body("person.lastName", equalTo("Exemple"));
        get(HOST_AGENT, "/v1/registrations/" + old)
                .then()
                .statusCode(200)
                .body("person", nullValue())
                .body("state", equalTo("CONFIRMED"));
        assertThat(count(
                        "SELECT count(*) FROM registration WHERE id = :id AND person_key IS NULL AND quartier IS NULL"
                                + " AND NOT isolated",
                        old))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM personal_read WHERE registration_id = :id", old))
                .isZero();
        get(COORDINATOR, "/v1/longevity/erasures")
                .then()
                .statusCode(200)
                .body("items[0].registrations", greaterThanOrEqualTo(1))
                .body("items[0].identities", greaterThanOrEqualTo(1));
        get(HOST_AGENT, "/v1/longevity/erasures").then().statusCode(403);
    }

    @Test
    void remembersSomebodyWhoComesElsewhere() {
        String name = "Odette " + letters();
        UUID old = registered(PARTNER, entered(2), name);
        registered(PARTNER, entered(2), name);
        makeOld(old, 25);

        retention.look();

        get(PARTNER, "/v1/registrations/" + old).then().body("person.lastName", equalTo("Exemple"));
    }

    private String registerMyself(UUID activity) {
        return register(resident, activity, """
                        {"person": %s, "isolated": true}""".formatted(person("Odette", LocalDate.of(1950, 5, 12))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void makeOld(UUID id, int months) {
        run("UPDATE registration SET registered_at = now() - interval '" + months + " months' WHERE id = :id", id);
        run(
                "UPDATE activity SET starts_at = now() - interval '" + months + " months' - interval '2 hours',"
                        + " ends_at = now() - interval '" + months + " months'"
                        + " WHERE id = (SELECT activity_id FROM registration WHERE id = :id)",
                id);
    }

    private long count(String query, UUID id) {
        return QuarkusTransaction.requiringNew().call(() ->
                (Long) database.createNativeQuery(query).setParameter("id", id).getSingleResult());
    }

    private void run(String change, Object id) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(change)
                        .setParameter("id", id instanceof UUID ? id : UUID.fromString(id.toString()))
                        .executeUpdate());
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[0-9-]", "x");
    }
}
