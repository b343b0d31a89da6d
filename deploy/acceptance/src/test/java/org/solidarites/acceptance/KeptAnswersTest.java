package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody reads is answered by the gateway alone, whatever length it has. */
@WholeSuite
class KeptAnswersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/guichets?limit=100", "/v1/aid/regulations/in-force", "/v1/senior-spaces", "/v1/groceries"})
    void theSecondReadIsAnsweredFromMemory(String path, Door door) {
        // an event that comes in between makes the gateway forget
        await().untilAsserted(() -> {
            Answer first = door.get(path, null);
            Answer second = door.get(path, null);

            assertThat(first.status()).isEqualTo(200);
            assertThat(second.header("Cache-Status")).contains("hit");
            assertThat(second.body()).isEqualTo(first.body());
        });
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain(Door door) {
        await().untilAsserted(() -> {
            String tag = door.get("/v1/guichets?limit=100", null).header("ETag");

            assertThat(door.call("GET", "/v1/guichets?limit=100", null, null, Map.of("If-None-Match", tag))
                            .status())
                    .isEqualTo(304);
        });
    }
}
