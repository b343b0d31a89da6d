package org.solidarites.gateway.portal.status;

import java.util.Locale;

/**
 * A part and how it is.
 *
 * @param code names it in the template
 * @param state what it answered a moment ago
 */
public record Part(String code, State state) {

    /** How a part can be. */
    public enum State {
        /** It says that it can do its work. */
        WORKS,
        /** It answers, and says that it can not do its work. */
        ILL,
        /** It does not answer, or too late. */
        AWAY
    }

    /** Whether it says that it can do its work. */
    public boolean works() {
        return state == State.WORKS;
    }

    /** The state as its style is named. */
    public String look() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
