package org.solidarites.aid.piece;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals pieces with AES-256-GCM. Each has a key of its own, so that a new key in the configuration means sealing small
 * keys anew and not whole pieces. Both seals are bound to the piece's id: what stands in another row does not open.
 */
@ApplicationScoped
class PieceVault {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final PieceKeys keys;

    PieceVault(PieceKeys keys) {
        this.keys = keys;
    }

    Sealed seal(UUID piece, byte[] content) {
        SecretKey own = newKey();
        WrappedKey wrapped = wrap(piece, own);
        return new Sealed(wrapped.keyId(), wrapped.bytes(), encrypt(own, piece, content));
    }

    /**
     * The content as it was given.
     *
     * @throws IllegalStateException if it was changed, or its key is not in the configuration any more
     */
    byte[] open(UUID piece, Sealed sealed) {
        SecretKey own = unwrap(new WrappedKey(piece, sealed.keyId(), sealed.wrappedKey()));
        return decrypt(own, piece, sealed.content());
    }

    /** The same key, sealed by the present key of the configuration. */
    WrappedKey renewed(WrappedKey old) {
        return wrap(old.piece(), unwrap(old));
    }

    private WrappedKey wrap(UUID piece, SecretKey own) {
        String keyId = keys.current();
        return new WrappedKey(piece, keyId, encrypt(keys.key(keyId), piece, own.getEncoded()));
    }

    private SecretKey unwrap(WrappedKey wrapped) {
        return new SecretKeySpec(decrypt(keys.key(wrapped.keyId()), wrapped.piece(), wrapped.bytes()), "AES");
    }

    private SecretKey newKey() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS, random);
            return generator.generateKey();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] encrypt(SecretKey key, UUID piece, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, piece, nonce);
            ByteBuffer both = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length));
            both.put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), both);
            return both.array();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private byte[] decrypt(SecretKey key, UUID piece, byte[] both) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            ByteBuffer.wrap(both).get(nonce);
            return cipher(Cipher.DECRYPT_MODE, key, piece, nonce).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("piece " + piece + " does not open: changed, or another key", changed);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, UUID piece, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(piece.getMostSignificantBits())
                .putLong(piece.getLeastSignificantBits())
                .flip());
        return cipher;
    }
}
