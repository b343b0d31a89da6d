package org.solidarites.aid.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.solidarites.aid.envelope.MoneyCase.FINANCE;
import static org.solidarites.aid.envelope.MoneyCase.INSTRUCTOR;
import static org.solidarites.aid.envelope.MoneyCase.as;
import static org.solidarites.aid.envelope.MoneyCase.id;
import static org.solidarites.aid.payment.PayCase.granted;
import static org.solidarites.aid.payment.PayCase.order;
import static org.solidarites.aid.payment.PayCase.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.chassis.testing.RealParts;

/** Who is paid stands apart from the payment. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PayeeApiTest {

    @Inject
    EntityManager database;

    @Inject
    Payees payees;

    @Test
    void tellsNobodyWhoIsPaidButThoseWhoPay() {
        String dossier = granted("10.00");
        Response ordered = order(dossier, transfer("10.00"));
        String id = ordered.path("id");

        as(FINANCE)
                .get(ordered.header("Location") + "/payee")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("name", equalTo("Énergie Exemple SA"))
                .body("iban", equalTo("FR7630006000011234567890189"))
                .body("reference", equalTo("contrat 4711"));
        assertThat(database.createNativeQuery("SELECT payload FROM outbox_event WHERE aggregate_id = :id")
                        .setParameter("id", id)
                        .getResultList())
                .singleElement()
                .asString()
                .contains("\"amount\":10.00", "\"means\":\"TRANSFER_TO_CREDITOR\"")
                .doesNotContain("Exemple", "FR76", "contrat");
        assertThat(ordered.asString()).doesNotContain("Exemple", "FR76", "contrat");
        assertThat(database.createNativeQuery("SELECT row_to_json(p)::text FROM payment p WHERE id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .getSingleResult()
                        .toString())
                .doesNotContain("Exemple", "FR76", "contrat");
    }

    @Test
    void forgetsThePayeeAndKeepsThePayment() {
        String dossier = granted("10.00");
        Response ordered = order(dossier, transfer("10.00"));
        UUID person = UUID.fromString(as(INSTRUCTOR).get(dossier).path("householdRef"));
        DataSubject subject = new DataSubject(id(dossier), person);
        assertThat(payees.held(subject).orElseThrow())
                .asInstanceOf(InstanceOfAssertFactories.list(PayeeView.class))
                .extracting(PayeeView::name)
                .containsExactly("Énergie Exemple SA");

        int erased = QuarkusTransaction.requiringNew().call(() -> payees.erase(subject));

        assertThat(erased).isEqualTo(1);
        as(FINANCE)
                .get(ordered.header("Location") + "/payee")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:solidarites:problem:payee-not-found"));
        as(FINANCE).get(ordered.header("Location")).then().body("amount", equalTo(10.00f));
    }
}
