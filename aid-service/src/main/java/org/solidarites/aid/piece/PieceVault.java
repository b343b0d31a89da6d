package org.solidarites.aid.piece;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.solidarites.chassis.seal.Seal;
import org.solidarites.chassis.seal.SealedValue;
import org.solidarites.chassis.seal.SealingKeys;
import org.solidarites.chassis.startup.Production;

/**
 * Seals pieces. Each has a key of its own, so that a new key in the configuration means sealing small keys anew and not
 * whole pieces. Both seals are bound to the piece's id: what stands in another row does not open. Made at the start, so that
 * a service without a usable key does not open its door.
 */
@Startup
@Singleton
class PieceVault {

    private static final int KEY_BITS = 256;

    private final SealingKeys keys;

    @Inject
    PieceVault(PieceConfig config) {
        this(config, Production.isOn());
    }

    PieceVault(PieceConfig config, boolean inProduction) {
        keys = SealingKeys.of("solidarites.aid.pieces.", config.key(), config.keys(), inProduction);
    }

    /** Id of the key that new pieces are sealed with. */
    String current() {
        return keys.current();
    }

    Sealed seal(UUID piece, byte[] content) {
        SecretKey own = newKey();
        SealedValue wrapped = keys.seal(name(piece), own.getEncoded());
        return new Sealed(wrapped.keyId(), wrapped.bytes(), Seal.close(own, name(piece), content));
    }

    /**
     * The content as it was given.
     *
     * @throws IllegalStateException if it was changed, or its key is not in the configuration any more
     */
    byte[] open(UUID piece, Sealed sealed) {
        byte[] own = keys.open(name(piece), new SealedValue(sealed.keyId(), sealed.wrappedKey()));
        return Seal.open(new SecretKeySpec(own, "AES"), name(piece), sealed.content());
    }

    /** The same key, sealed by the present key of the configuration. */
    WrappedKey renewed(WrappedKey old) {
        return new WrappedKey(old.piece(), keys.renew(name(old.piece()), old.sealed()));
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] name(UUID piece) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(piece.getMostSignificantBits())
                .putLong(piece.getLeastSignificantBits())
                .array();
    }
}
