package org.solidarites.foodcoop.caisse;

import org.jspecify.annotations.Nullable;

/** By what means an aid is given, as aid-service tells it. */
final class Means {

    private Means() {}

    /**
     * Whether an aid is money on an account of the caisse: one for food, and not as a voucher or the like.
     *
     * @param means null in events from before it was told, which were all by the caisse
     */
    static boolean credit(@Nullable String aidKind, @Nullable String means) {
        return "FOOD".equals(aidKind) && (means == null || "CAISSE".equals(means));
    }
}
