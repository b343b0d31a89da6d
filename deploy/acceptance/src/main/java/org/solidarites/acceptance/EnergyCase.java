package org.solidarites.acceptance;

import java.time.Clock;
import java.time.LocalDate;

/** An energy bill is paid to the supplier: granted from the year's envelope, ordered, and passed by two people. */
final class EnergyCase {

    private static final String AID = "aide-energie";

    private final Story story;
    private final Door door;
    private final LocalDate today;

    EnergyCase(Story story, Door door, Clock clock) {
        this.story = story;
        this.door = door;
        this.today = LocalDate.now(clock);
    }

    void tell() {
        story.chapter(
                "7. An association asks for help with an energy bill: the aid is granted from the year's envelope and paid to the supplier");
        String dossier = granted();
        String payment = ordered(dossier);
        String batch = "/v1/aid/payment-batches/" + prepared(payment);
        String finance = door.user("finance.demo");
        story.expect("POST", 403, batch + "/approval", finance, null, ReferralCase.newKey());
        story.read("who prepared the batch does not approve it");
        story.expect("POST", 200, batch + "/approval", door.user("coordinator.demo"), null, ReferralCase.newKey());
        Answer paid = story.expect(
                "POST", 200, batch + "/lines/" + payment + "/outcome", finance, """
                {"outcome": "PAID"}""", ReferralCase.newKey());
        story.require(paid.text("/state").equals("PAID"), "the payment is " + paid.text("/state"));
        story.expect(
                "POST",
                409,
                dossier + "/payments",
                door.user("instructor.demo"),
                transfer("0.01"),
                ReferralCase.newKey());
        story.read("not a cent more than was granted");
    }

    private String granted() {
        new EnvelopeCase(story, door).open(AID, today.getYear());
        String partner = door.partner("partner-demo");
        String id = story.expect(
                        "POST",
                        201,
                        "/v1/aid/dossiers",
                        partner,
                        """
                        {"aid": "%s", "household": %s, "consent": {"given": true, "on": "%s"}}""".formatted(AID, ReferralCase.household(today), today),
                        ReferralCase.newKey())
                .text("/id");
        String dossier = "/v1/aid/dossiers/" + id;
        String instructor = door.user("instructor.demo");
        String grant = "{\"decision\": \"GRANTED\", \"amount\": 150.00}";
        story.expect("POST", 200, dossier + "/submission", partner, null, ReferralCase.newKey());
        story.expect("POST", 200, dossier + "/completeness", instructor, null, ReferralCase.newKey());
        story.expect("POST", 200, dossier + "/proposal", instructor, grant, ReferralCase.newKey());
        story.expect("POST", 200, dossier + "/decision", door.user("committee.demo"), grant, ReferralCase.newKey());
        return dossier;
    }

    private String ordered(String dossier) {
        return story.expect(
                        "POST",
                        201,
                        dossier + "/payments",
                        door.user("instructor.demo"),
                        transfer("150.00"),
                        ReferralCase.newKey())
                .text("/id");
    }

    private String prepared(String payment) {
        return story.expect(
                        "POST",
                        201,
                        "/v1/aid/payment-batches",
                        door.user("finance.demo"),
                        """
                        {"payments": ["%s"]}""".formatted(payment),
                        ReferralCase.newKey())
                .text("/id");
    }

    private static String transfer(String amount) {
        return """
                {"means": "TRANSFER_TO_CREDITOR", "amount": %s,
                 "payee": {"name": "Énergie Exemple SA", "iban": "FR76 3000 6000 0112 3456 7890 189"}}""".formatted(amount);
    }
}
