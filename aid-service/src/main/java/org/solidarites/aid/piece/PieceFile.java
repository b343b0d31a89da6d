package org.solidarites.aid.piece;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param declared the media type that the sender named, or null
 * @param digest SHA-256 of the content, which tells two requests apart
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its digest
public record PieceFile(
        @Nullable String declared, @JsonIgnore byte[] content, String digest) {

    static PieceFile of(@Nullable String declared, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new PieceFile(declared, content, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "PieceFile[…]";
    }
}
