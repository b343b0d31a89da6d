package org.solidarites.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptTest {

    private final List<Promise<String>> makings = new ArrayList<>();

    @Test
    void thoseWhoAskWhileItIsMadeShareOneMaking() {
        Kept<String> kept = kept(Duration.ofHours(1));

        Future<String> first = kept.get();
        Future<String> second = kept.get();
        makings.getFirst().complete("made");

        assertThat(makings).hasSize(1);
        assertThat(first.result()).isEqualTo("made");
        assertThat(second.result()).isEqualTo("made");
        assertThat(kept.get().result()).isEqualTo("made");
    }

    @Test
    void whatIsOverIsMadeAgain() {
        Kept<String> kept = kept(Duration.ofNanos(-1));
        kept.get();
        makings.getFirst().complete("old");

        kept.get();

        assertThat(makings).hasSize(2);
    }

    @Test
    void whatFailedIsMadeAgain() {
        Kept<String> kept = kept(Duration.ofHours(1));
        kept.get();
        makings.getFirst().fail("not today");

        kept.get();

        assertThat(makings).hasSize(2);
    }

    private Kept<String> kept(Duration life) {
        return new Kept<>(
                () -> {
                    makings.add(Promise.promise());
                    return makings.getLast().future();
                },
                made -> life);
    }
}
