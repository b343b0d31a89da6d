package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The dossiers of the association of the demonstration. */
final class FiledDossiers {

    private static final String PAGE = "/v1/aid/dossiers?limit=100";

    private FiledDossiers() {}

    /** The referral of each of its dossiers that is among these, as often as there are dossiers for it. */
    static List<String> ofReferrals(Door door, Collection<String> referrals) {
        List<String> found = new ArrayList<>();
        String page = PAGE;
        while (page != null) {
            Answer answer = door.get(page, door.partner("partner-demo"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer.json()
                    .at("/items")
                    .forEach(dossier -> found.add(dossier.path("referralId").asText()));
            page = answer.json().at("/next").isTextual() ? PAGE + "&cursor=" + answer.text("/next") : null;
        }
        found.retainAll(referrals);
        return found;
    }
}
