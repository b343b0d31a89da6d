package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.solidarites.local.PartName;
import org.solidarites.local.Stack;

/**
 * OpenActive's own validators, programs of npm, walk the feed of sessions through the gateway. Where there is no Node or no
 * way to npm's registry it is skipped and says so.
 */
@WholeSuite
class OpenActiveValidatorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * What the validators say that stands, each with why:
     *
     * <ul>
     *   <li>pages of fewer than 500 items: there are not more; the validator warns of it on every page but the last
     *   <li>the cache of the last page: it is asked for first as any other page, and then it is short, as the last one is
     *       to be
     *   <li>modelling data: no fault, a hint at the second validator
     *   <li>activities: OpenActive's list knows sports; workshops and carers' training are not among them
     *   <li>a street: the desk that hosts the first space has no address that could be cited
     * </ul>
     */
    private static final List<String> KNOWN = List.of(
            "feed suggestion has_modelling_data",
            "feed warning minimum_items_per_page",
            "feed warning missing_cache_control",
            "item failure activity_not_in_activity_list $.activity[0]",
            "item failure file_not_found $.activity[0]",
            "item failure missing_required_field $.location.address.streetAddress",
            "item failure use_official_activity_list $.activity[0]");

    @Test
    void findsNothingThatIsNotKnown(Stack stack, Door door) throws IOException, InterruptedException {
        NodeProgram validators = NodeProgram.installed("openactive");
        String workshop = enter(door);
        String address = stack.config().url(PartName.GATEWAY) + "/v1/openactive/sessions";
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> door.get("/v1/openactive/sessions", null).body().contains(workshop));

        NodeProgram.Said all = validators.check(address);
        assertThat(all.code()).as(all.text()).isZero();
        List<String> said = all.text().lines().toList();

        assertThat(said.getLast())
                .matches("([2-9]|\\d{2,}) pages walked, ([2-9]|\\d{2,}) items on ([2-9]|\\d{2,}) pages read");
        assertThat(said.subList(0, said.size() - 1))
                .filteredOn(line -> !line.startsWith("item warning missing_recommended_field")
                        && !line.startsWith("item suggestion"))
                .isSubsetOf(KNOWN);
    }

    /** A series with all that the feed can tell of; one of its sessions does not take place. */
    private static String enter(Door door) {
        String space =
                door.get("/v1/senior-spaces?quartier=dervallieres-zola", null).text("/items/0/id");
        Answer entered = door.call(
                "POST", "/v1/activities", door.user("coordinator.demo"), """
                {"spaceId": "%s", "title": "Premiers pas sur tablette", "kind": "DIGITAL_WORKSHOP",
                 "startsAt": "2090-03-14T10:00:00+01:00", "endsAt": "2090-03-14T12:00:00+01:00", "capacity": 12,
                 "recurrence": {"rule": "FREQ=WEEKLY;COUNT=4"},
                 "presentation": {"description": "Allumer, régler.", "level": "BEGINNER",
                   "tariffs": [{"quotientUpTo": 650, "amount": 0}, {"amount": 2.5}]}}""".formatted(space), ReferralCase.newKey());
        assertThat(entered.status()).as(entered.body()).isEqualTo(201);
        String activity = entered.text("/id");
        String sessions = "/v1/activities/" + activity + "/sessions";
        String second = door.get(sessions, null).text("/items/1/id");
        Answer cancelled = door.post(
                sessions + "/" + second + "/cancellation", door.user("coordinator.demo"), "{\"reason\": \"Travaux\"}");
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        return second;
    }
}
