package org.solidarites.aid.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.solidarites.aid.envelope.MoneyCase.as;
import static org.solidarites.aid.payment.PayCase.granted;
import static org.solidarites.aid.payment.PayCase.order;
import static org.solidarites.aid.payment.PayCase.transfer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.envelope.MoneyCase;
import org.solidarites.chassis.testing.RealParts;
import org.solidarites.chassis.testing.TestTokens;

/** Who may do what with payments and batches. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PaymentAccessTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /v1/aid/dossiers/{id}/payments                     | instructor",
                "GET  | /v1/aid/dossiers/{id}/payments                     | resident agent partner instructor committee",
                "GET  | /v1/aid/dossiers/{id}/commitment                   | instructor committee",
                "POST | /v1/aid/dossiers/{id}/commitment/release           | instructor",
                "GET  | /v1/aid/payments                                   | finance coordinator",
                "GET  | /v1/aid/payments/{id}                              | finance coordinator instructor",
                "GET  | /v1/aid/payments/{id}/payee                        | finance instructor",
                "POST | /v1/aid/payments/{id}/cancellation                 | instructor",
                "POST | /v1/aid/payment-batches                            | finance",
                "GET  | /v1/aid/payment-batches                            | finance coordinator",
                "GET  | /v1/aid/payment-batches/{id}                       | finance coordinator",
                "POST | /v1/aid/payment-batches/{id}/approval              | finance coordinator",
                "POST | /v1/aid/payment-batches/{id}/dissolution           | finance coordinator",
                "POST | /v1/aid/payment-batches/{id}/lines/{id}/outcome    | finance",
                "GET  | /v1/aid/payment-batches/{id}/export                | finance",
            })
    void isOpenToTheRolesThatNeedIt(String method, String path, String allowed) {
        MoneyCase.assertOpenTo(method, path, allowed);
    }

    @Test
    void paymentsOfSomebodyElsesDossierDoNotExist() {
        String dossier = granted("10.00");
        order(dossier, transfer("10.00")).then().statusCode(201);

        for (String token : List.of(
                TestTokens.user("neighbour", "resident"),
                TestTokens.agent("agent", "bellevue"),
                TestTokens.partner("asso-other"))) {
            as(token)
                    .get(dossier + "/payments")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:solidarites:problem:dossier-not-found"));
        }
    }
}
