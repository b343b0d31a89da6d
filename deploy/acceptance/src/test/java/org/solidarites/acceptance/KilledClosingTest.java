package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.solidarites.local.Part;
import org.solidarites.local.PartName;
import org.solidarites.local.Progress;
import org.solidarites.local.Stack;

/** The service is killed in the middle of the closing of a month: it goes on, and nobody is credited twice or not at all. */
@WholeSuite
class KilledClosingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HOUSEHOLDS = 120;

    private final YearMonth month = YearMonth.now(CityClock.NOW);

    @Test
    void goesOnWhereItWas(Stack stack, Door door) throws Exception {
        Part foodCoop = stack.part(PartName.FOOD_COOP);
        List<String> accounts = new ArrayList<>();
        IntStream.range(0, HOUSEHOLDS).forEach(i -> accounts.add(join(door)));
        pay(door, "/v1/caisse/fundings", "finance.demo", """
                {"caisse": "gironde", "funder": "departement", "amount": 50000.00}""", 200);

        CompletableFuture<Answer> cutOff = CompletableFuture.supplyAsync(() -> close(door));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> cutOff.isDone() || accounts.stream().limit(1).anyMatch(first -> balance(door, first) > 0));
        crash(foodCoop);
        cutOff.handle((answered, killed) -> true).join();
        assertThat(stack.dead()).containsExactly(foodCoop);
        List<OptionalLong> others = pidsWithout(stack, foodCoop);
        stack.revive(Progress.silent());
        assertThat(stack.dead()).isEmpty();
        assertThat(pidsWithout(stack, foodCoop)).isEqualTo(others);

        Answer closed = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> close(door), answer -> answer.status() == 200);
        assertThat(closed.json().path("households").asInt()).isEqualTo(HOUSEHOLDS);
        assertThat(closed.json().path("closedAt").isNull()).isFalse();
        assertThat(accounts)
                .allSatisfy(account -> assertThat(balance(door, account)).isEqualTo(150.00));
        assertThat(door.post("/v1/food-coop/ledger/checks", door.user("finance.demo"), null)
                        .json()
                        .path("fault")
                        .isNull())
                .isTrue();
    }

    /** Nobody is told: what has started it knows of a process that is gone. */
    private static void crash(Part part) {
        ProcessHandle process = ProcessHandle.of(part.pid().orElseThrow()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static List<OptionalLong> pidsWithout(Stack stack, Part one) {
        return stack.parts().stream().filter(part -> part != one).map(Part::pid).toList();
    }

    private String join(Door door) {
        Answer joined = door.post("/v1/caisse/accounts", door.user("agent.demo"), """
                {"householdRef": "%s", "caisse": "gironde", "people": 1, "agreement": {"contribution": 10.00}}""".formatted(UUID.randomUUID()));
        assertThat(joined.status()).as(joined.body()).isEqualTo(201);
        String account = joined.text("/id");
        pay(door, "/v1/caisse/accounts/" + account + "/contributions", "agent.demo", """
                {"month": "%s", "amount": 10.00}""".formatted(month), 204);
        return account;
    }

    private static void pay(Door door, String path, String user, String body, int status) {
        Answer paid = door.call("POST", path, door.user(user), body, ReferralCase.newKey());
        assertThat(paid.status()).as(paid.body()).isEqualTo(status);
    }

    private Answer close(Door door) {
        return door.post("/v1/caisse/closings", door.user("coordinator.demo"), """
                {"caisse": "gironde", "month": "%s"}""".formatted(month));
    }

    private static double balance(Door door, String account) {
        return door.get("/v1/caisse/accounts/" + account, door.user("agent.demo"))
                .json()
                .path("balance")
                .asDouble();
    }
}
