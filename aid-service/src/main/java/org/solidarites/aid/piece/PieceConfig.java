package org.solidarites.aid.piece;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import java.util.Optional;

/** What pieces may be, how they are sealed, and how long they are valid. */
@ConfigMapping(prefix = "solidarites.aid.pieces")
public interface PieceConfig {

    /** Most bytes of one piece; the gateway and the HTTP server must take a little more. */
    @WithDefault("10M")
    MemorySize maxSize();

    /** Most pieces of one kind in one dossier: as many adults as a household may have, and two sides each. */
    @WithDefault("20")
    @Min(1)
    int mostOfAKind();

    /** Id of the key that new pieces are sealed with: one of {@link #keys()}. Must be set in production. */
    Optional<String> key();

    /** Keys by their id: 32 random bytes each, in base64. Those that sealed earlier pieces stay until none needs them. */
    Map<String, String> keys();

    /** How often it is looked for keys to be sealed anew: a duration, or {@code off}. */
    String renewEvery();

    /** How long a piece is valid, by its code in the règlement; {@code default} for those not named. */
    Map<String, Validity> validity();

    /** How long pieces of one kind are valid. */
    interface Validity {

        /** Months from the day it was given. */
        @Min(1)
        @Max(120)
        int months();

        /** Where that was read, or that it is assumed. */
        @NotBlank
        String source();

        /** False while it is an assumption that the CCAS has yet to confirm. */
        boolean confirmed();
    }
}
