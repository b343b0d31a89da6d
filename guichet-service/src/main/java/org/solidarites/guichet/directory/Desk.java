package org.solidarites.guichet.directory;

/**
 * What those who give appointments have to know of a place, without the rest of its entry.
 *
 * @param code stable code of the place
 */
public record Desk(String code, GuichetState state) {

    public boolean isOpen() {
        return state == GuichetState.OPEN;
    }
}
