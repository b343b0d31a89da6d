package org.solidarites.gateway.token;

import org.jspecify.annotations.Nullable;

/**
 * What a check of a request's credentials has found.
 *
 * @param verdict about them
 * @param bearer who they speak for; there is one exactly if they are good
 */
public record Finding(Verdict verdict, @Nullable Bearer bearer) {

    static final Finding NONE = new Finding(Verdict.NONE, null);
    static final Finding BAD = new Finding(Verdict.BAD, null);
    static final Finding UNKNOWN = new Finding(Verdict.UNKNOWN, null);

    static Finding good(Bearer bearer) {
        return new Finding(Verdict.GOOD, bearer);
    }

    /** What a check can find. */
    public enum Verdict {
        /** A token for us that holds. */
        GOOD,
        /** No credentials were sent. */
        NONE,
        /** Something was sent that is no valid token for us. */
        BAD,
        /** The keys to check with can not be had, because Keycloak does not answer. */
        UNKNOWN
    }
}
