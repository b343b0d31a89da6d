package org.solidarites.aid.payment;

import static org.solidarites.aid.envelope.MoneyCase.FINANCE;
import static org.solidarites.aid.envelope.MoneyCase.INSTRUCTOR;
import static org.solidarites.aid.envelope.MoneyCase.once;
import static org.solidarites.chassis.testing.Patience.untilServed;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.envelope.MoneyCase;

/** The steps of a payment as its tests take them. */
final class PayCase {

    static final String ENERGY = "aide-energie";
    static final String FOOD = "aide-alimentaire";

    private PayCase() {}

    static String transfer(String amount) {
        return """
                {"means": "TRANSFER_TO_CREDITOR", "amount": %s,
                 "payee": {"name": "Énergie Exemple SA", "iban": "FR76 3000 6000 0112 3456 7890 189",
                           "reference": "contrat 4711"}}""".formatted(amount);
    }

    /** A dossier with that much granted for an energy bill; returns its address. */
    static String granted(String amount) {
        return granted(ENERGY, null, amount);
    }

    /** The same of another aid, to be paid by a means; null for the first that the règlement names. */
    static String granted(String aid, @Nullable String means, String amount) {
        String dossier = MoneyCase.dossier(aid);
        MoneyCase.grantBy(means, dossier, amount).then().statusCode(200);
        return dossier;
    }

    static Response order(String dossier, String body) {
        return untilServed(() -> once(INSTRUCTOR).body(body).post(dossier + "/payments"));
    }

    /** A transfer of a grant of its own; returns its id. */
    static String ordered(String amount) {
        return order(granted(amount), transfer(amount))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Response prepare(String... payments) {
        return once(FINANCE)
                .body("{\"payments\": [%s]}"
                        .formatted(Arrays.stream(payments)
                                .map(id -> "\"" + id + "\"")
                                .collect(Collectors.joining(", "))))
                .post("/v1/aid/payment-batches");
    }

    /** A prepared batch; returns its address. */
    static String prepared(String... payments) {
        return prepare(payments).then().statusCode(201).extract().header("Location");
    }

    static Response approve(String token, String batch) {
        return once(token).post(batch + "/approval");
    }

    static Response settle(String batch, String payment, String outcome) {
        return once(FINANCE).body(outcome).post(batch + "/lines/" + payment + "/outcome");
    }
}
