package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;

/** What other features may ask the directory. */
@ApplicationScoped
public class Guichets {

    private final GuichetRepository guichets;

    Guichets(GuichetRepository guichets) {
        this.guichets = guichets;
    }

    /** Whether a desk with this code is in the directory and not closed for good. */
    public boolean receives(String code) {
        return guichets.ofCode(code)
                .map(Guichet::view)
                .filter(guichet -> guichet.state() != GuichetState.CLOSED)
                .isPresent();
    }
}
