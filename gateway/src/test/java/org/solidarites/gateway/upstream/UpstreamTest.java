package org.solidarites.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpstreamTest {

    private static final URI ONE = URI.create("http://127.0.0.1:1");
    private static final URI OTHER = URI.create("http://127.0.0.1:2");

    private final Upstream upstream = new Upstream("aid", List.of(ONE, OTHER));

    private static void breakDown(Instance instance) {
        for (int i = 0; i < Breaker.FAILURES; i++) {
            instance.unreachable();
        }
    }

    @Test
    void idleInstancesTakeTurns() {
        Set<URI> chosen = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            chosen.add(upstream.choose(Set.of(), System.nanoTime()).address());
        }

        assertThat(chosen).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void oneThatFailsIsLeftAlone() {
        breakDown(upstream.instances().getFirst());

        for (int i = 0; i < 4; i++) {
            assertThat(upstream.choose(Set.of(), System.nanoTime()).address()).isEqualTo(OTHER);
        }
    }

    @Test
    void oneThatIsAboutToEndIsAskedOnlyIfThereIsNoOther() {
        Instance leaving = upstream.instances().getFirst();
        Instance other = upstream.instances().getLast();
        leaving.answered("close");

        for (int i = 0; i < 4; i++) {
            assertThat(upstream.choose(Set.of(), System.nanoTime())).isSameAs(other);
        }
        assertThat(upstream.choose(Set.of(other), System.nanoTime())).isSameAs(leaving);

        leaving.answered(null);
        idleInstancesTakeTurns();
    }

    @Test
    void whatWasTriedIsNotTriedAgain() {
        Instance first = upstream.instances().getFirst();
        Instance second = upstream.instances().getLast();

        assertThat(upstream.choose(Set.of(first), System.nanoTime())).isSameAs(second);
        assertThat(upstream.choose(Set.of(first, second), System.nanoTime())).isNull();
    }

    @Test
    void whenAllFailNobodyIsAskedUntilOneMayBeTried() {
        upstream.instances().forEach(UpstreamTest::breakDown);
        long now = System.nanoTime();

        assertThat(upstream.choose(Set.of(), now)).isNull();
        assertThat(upstream.choose(Set.of(), now + Breaker.SHORTEST)).isNotNull();
    }

    @Test
    void oneThatTookNoConnectionIsTriedOnceMoreWhenTheOtherTakesNoneEither() {
        Instance mayBeBack = upstream.instances().getFirst();
        Instance other = upstream.instances().getLast();
        breakDown(mayBeBack);

        assertThat(upstream.choose(Set.of(other), System.nanoTime())).isSameAs(mayBeBack);
    }

    @Test
    void oneThatDoesNotAnswerIsNotTriedOnceMore() {
        Instance silent = upstream.instances().getFirst();
        Instance other = upstream.instances().getLast();
        for (int i = 0; i < Breaker.FAILURES; i++) {
            silent.breaker().failed(System.nanoTime());
        }

        assertThat(upstream.choose(Set.of(other), System.nanoTime())).isNull();
    }

    @Test
    void whatIsKnownOfAnInstanceOutlivesALookUp() {
        breakDown(upstream.instances().getFirst());

        upstream.are(List.of(ONE, URI.create("http://127.0.0.1:3")));

        assertThat(upstream.instances().getFirst().breaker().isOpen()).isTrue();
        assertThat(upstream.instances()).hasSize(2);
    }

    @Test
    void aNameStandsForAllItsAddresses() throws UnknownHostException {
        List<URI> configured = List.of(ONE, URI.create("dns+http://127.0.0.9:8081"));

        assertThat(Addresses.fixed(configured)).containsExactly(ONE);
        assertThat(Addresses.all(configured)).containsExactlyInAnyOrder(ONE, URI.create("http://127.0.0.9:8081"));
    }

    @Test
    void aServiceInTroubleIsNotAskedTwiceAsMuch() {
        RetryBudget budget = new RetryBudget();
        int retried = 0;
        for (int request = 0; request < 1_000; request++) {
            budget.deposit();
            retried += budget.withdraw() ? 1 : 0;
        }

        assertThat(retried).isBetween(200, 215);
    }
}
