package org.solidarites.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.seal.SealedValue;

class SigningKeyTest {

    private static final String DEMO = "ZGVtbyBrZXkgb2YgdGhlIGxvY2FsIHN0YWNrIG9ubHk=";
    private static final String OWN = "bm90IGZvciBhIGRlbW9uc3RyYXRpb24sIHJlYWxseSE=";

    /** The example of the specification, which every library is held to. */
    @Test
    void signsAsTheSpecificationDoes() {
        byte[] key = java.util.Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        SigningKey known = new SigningKey(SignatureKind.HMAC_SHA256, key, null);

        assertThat(known.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void ofEd25519OnlyThePublicKeyIsShown() {
        SigningKey key = SigningKey.create(SignatureKind.ED25519);

        assertThat(key.shownOnce()).isNull();
        assertThat(key.publicKey()).startsWith("whpk_").hasSize(5 + 44);
        assertThat(key.sign("id", 1, "{}")).startsWith("v1a,").hasSize(4 + 88);
        assertThat(key.toString()).doesNotContain(Arrays.toString(key.secret()));
    }

    @Test
    void aSealedValueOpensOnlyForItsWebhook() {
        SecretVault vault = new SecretVault(config("own", Map.of("own", OWN), false), true);
        UUID webhook = UUID.randomUUID();
        SealedValue sealed = vault.seal(webhook, new byte[] {1, 2, 3});

        assertThat(vault.open(webhook, sealed)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> vault.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        sealed.bytes()[20] ^= 1;
        assertThatThrownBy(() -> vault.open(webhook, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void productionRefusesTheKeyOfTheDemonstrationAndAddressesOfThisMachine() {
        assertThatThrownBy(() -> new SecretVault(config("demo", Map.of("demo", DEMO), false), true))
                .hasMessageContaining("solidarites.webhooks.keys.demo");
        assertThatThrownBy(() -> new SecretVault(config("own", Map.of("own", OWN), true), true))
                .hasMessageContaining("solidarites.webhooks.allow-local-addresses");
        assertThatThrownBy(() -> new SecretVault(config(null, Map.of(), false), true))
                .hasMessageContaining("solidarites.webhooks.key ");
        assertThatThrownBy(() -> new SecretVault(config("own", Map.of("own", "c2hvcnQ="), false), true))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    private static WebhookConfig config(String key, Map<String, String> keys, boolean local) {
        return TestConfig.of(Optional.ofNullable(key), keys, local);
    }

    @ParameterizedTest
    @CsvSource({"0, PT5S", "1, PT10S", "5, PT160S", "11, PT2H50M40S", "12, PT4H", "40, PT4H", "5000, PT4H"})
    void theWaitDoublesUpToItsLimitAndChanceSpreadsIt(int failures, Duration wait) {
        Random chance = new Random(1);
        for (int i = 0; i < 200; i++) {
            assertThat(Backoff.after(failures, Duration.ofSeconds(5), Duration.ofHours(4), chance))
                    .isBetween(
                            wait.multipliedBy(66).dividedBy(100),
                            wait.multipliedBy(134).dividedBy(100));
        }
    }
}
