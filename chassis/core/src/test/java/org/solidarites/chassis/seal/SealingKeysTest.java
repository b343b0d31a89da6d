package org.solidarites.chassis.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealingKeysTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final byte[] VALUE = "une valeur".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ROW = {7};
    private static final byte[] ANOTHER_ROW = {8};

    @Test
    void opensWhatItSealedAndShowsNothingOfIt() {
        SealingKeys keys = keys("old", Map.of("old", OLD));

        SealedValue sealed = keys.seal(ROW, VALUE);

        assertThat(keys.open(ROW, sealed)).isEqualTo(VALUE);
        assertThat(sealed.keyId()).isEqualTo("old");
        assertThat(new String(sealed.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("valeur");
        assertThat(keys.seal(ROW, VALUE).bytes()).isNotEqualTo(sealed.bytes());
    }

    @Test
    void opensNothingThatWasChangedOrBelongsToAnotherRow() {
        SealingKeys keys = keys("old", Map.of("old", OLD));
        SealedValue sealed = keys.seal(ROW, VALUE);
        byte[] changed = sealed.bytes().clone();
        changed[changed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> keys.open(ROW, new SealedValue("old", changed)));
        assertThatIllegalStateException().isThrownBy(() -> keys.open(ANOTHER_ROW, sealed));
    }

    @Test
    void goesOnWithANewKeyWhileTheOldOneOpensWhatItSealed() {
        SealedValue sealed = keys("old", Map.of("old", OLD)).seal(ROW, VALUE);
        SealingKeys both = keys("new", Map.of("old", OLD, "new", NEW));
        SealingKeys newOnly = keys("new", Map.of("new", NEW));

        SealedValue renewed = both.renew(ROW, sealed);

        assertThat(both.open(ROW, sealed)).isEqualTo(VALUE);
        assertThat(renewed.keyId()).isEqualTo("new");
        assertThat(newOnly.open(ROW, renewed)).isEqualTo(VALUE);
        assertThatIllegalStateException()
                .isThrownBy(() -> newOnly.open(ROW, sealed))
                .withMessageContaining("solidarites.things.keys.old is missing");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no key          | ''  |                          | key names no key",
                "unknown key     | new | AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE= | key names a key that",
                "short key       | old | AQEB                     | keys.old must be 32 bytes",
                "no base64       | old | un secret                | keys.old must be 32 bytes",
                "everybody's key | old | ZGVtbyBrZXkgb2YgdGhlIGxvY2FsIHN0YWNrIG9ubHk= | keys.old is the demonstration's",
            })
    void areRefusedInProductionUnlessFitAndNeverQuoted(String what, String current, String old, String why) {
        Map<String, String> encoded = old == null ? Map.of() : Map.of("old", old);

        assertThatIllegalStateException()
                .as(what)
                .isThrownBy(() -> SealingKeys.of("solidarites.things.", named(current), encoded, true))
                .withMessageContaining("solidarites.things." + why)
                .satisfies(told -> assertThat(told.getMessage()).doesNotContain(old == null ? "AQEB" : old));
    }

    private static Optional<String> named(String current) {
        return current.isEmpty() ? Optional.empty() : Optional.of(current);
    }

    private static SealingKeys keys(String current, Map<String, String> encoded) {
        return SealingKeys.of("solidarites.things.", Optional.of(current), encoded, true);
    }

    private static String key(int filled) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filled);
        return Base64.getEncoder().encodeToString(key);
    }
}
