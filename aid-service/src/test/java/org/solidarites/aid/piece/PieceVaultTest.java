package org.solidarites.aid.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.seal.SealedValue;

class PieceVaultTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final byte[] CONTENT = "une pièce".getBytes(StandardCharsets.UTF_8);

    private final UUID piece = UUID.randomUUID();

    @Test
    void opensWhatItSealedAndShowsNothingOfIt() {
        PieceVault vault = vault("old", Map.of("old", OLD));

        Sealed sealed = vault.seal(piece, CONTENT);

        assertThat(vault.open(piece, sealed)).isEqualTo(CONTENT);
        assertThat(new String(sealed.content(), StandardCharsets.ISO_8859_1)).doesNotContain("une pi");
        assertThat(vault.seal(piece, CONTENT).content()).isNotEqualTo(sealed.content());
    }

    @Test
    void opensNothingThatWasChangedOrBelongsToAnotherRow() {
        PieceVault vault = vault("old", Map.of("old", OLD));
        Sealed sealed = vault.seal(piece, CONTENT);
        byte[] changed = sealed.content().clone();
        changed[changed.length - 1] ^= 1;

        assertThatIllegalStateException()
                .isThrownBy(() -> vault.open(piece, new Sealed("old", sealed.wrappedKey(), changed)));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(UUID.randomUUID(), sealed));
    }

    @Test
    void goesOnWithANewKeyWhileTheOldOneOpensWhatItSealed() {
        Sealed sealed = vault("old", Map.of("old", OLD)).seal(piece, CONTENT);
        PieceVault rotated = vault("new", Map.of("old", OLD, "new", NEW));

        WrappedKey key = rotated.renewed(new WrappedKey(piece, new SealedValue(sealed.keyId(), sealed.wrappedKey())));
        Sealed renewed = new Sealed(key.sealed().keyId(), key.sealed().bytes(), sealed.content());

        assertThat(rotated.open(piece, sealed)).isEqualTo(CONTENT);
        assertThat(renewed.keyId()).isEqualTo("new");
        assertThat(vault("new", Map.of("new", NEW)).open(piece, renewed)).isEqualTo(CONTENT);
        assertThatIllegalStateException()
                .isThrownBy(() -> vault("new", Map.of("new", NEW)).open(piece, sealed))
                .withMessageContaining("solidarites.aid.pieces.keys.old is missing");
    }

    @Test
    void doesNotStartInProductionWithTheKeyThatEverybodyKnows() {
        String demo = "ZGVtbyBrZXkgb2YgdGhlIGxvY2FsIHN0YWNrIG9ubHk=";

        assertThatIllegalStateException()
                .isThrownBy(() -> vault("demo", Map.of("demo", demo)))
                .withMessageContaining("solidarites.aid.pieces.keys.demo");
    }

    private static PieceVault vault(String current, Map<String, String> keys) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder()
                .withMapping(PieceConfig.class)
                .withDefaultValue("solidarites.aid.pieces.renew-every", "off")
                .withDefaultValue("solidarites.aid.pieces.key", current)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter());
        keys.forEach((id, key) -> config.withDefaultValue("solidarites.aid.pieces.keys." + id, key));
        return new PieceVault(config.build().getConfigMapping(PieceConfig.class), true);
    }

    private static String key(int filled) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filled);
        return Base64.getEncoder().encodeToString(key);
    }
}
