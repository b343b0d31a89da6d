package org.solidarites.guichet.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which offers are asked for; each condition narrows the others.
 *
 * @param id of one offer
 * @param search words in the name of the place, or in the name or description of the service
 * @param aspect a vocabulary that the offer must have a word of
 * @param word the word it must have; null: any
 * @param places whose offers
 * @param state of the place
 * @param changedSince when the entry of the place must have changed, or later
 * @param around where the place must be
 */
public record OfferFilter(
        @Nullable UUID id,
        @Nullable String search,
        @Nullable Aspect aspect,
        @Nullable String word,
        @Nullable PlaceFilter places,
        @Nullable GuichetState state,
        @Nullable Instant changedSince,
        @Nullable Around around) {

    public static final OfferFilter ALL = new OfferFilter(null, null, null, null, null, null, null, null);

    static OfferFilter ofId(UUID id) {
        return new OfferFilter(id, null, null, null, null, null, null, null);
    }

    /** The offers of places in this state. */
    public static OfferFilter in(GuichetState state) {
        return new OfferFilter(null, null, null, null, null, state, null, null);
    }

    /** The vocabularies that describe an offer. */
    public enum Aspect {
        THEME,
        PUBLIC,
        SERVICE_TYPE,
        RECEPTION_MODE
    }

    /**
     * Where a place must be.
     *
     * @param metres from the middle of the places that the directory knows in this postcode; empty: in the postcode
     */
    public record Around(String postcode, Optional<Double> metres) {}
}
