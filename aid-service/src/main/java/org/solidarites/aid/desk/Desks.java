package org.solidarites.aid.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What other features may ask about the city's desks. */
@ApplicationScoped
public class Desks {

    private final DeskRepository desks;

    Desks(DeskRepository desks) {
        this.desks = desks;
    }

    /** Whether a desk with this code is known and not closed for good. */
    public boolean receives(String code) {
        return desks.findByIdOptional(code).filter(Desk::receives).isPresent();
    }

    /** The quartier of a desk, if it is known. */
    public Optional<String> quartier(String code) {
        return desks.findByIdOptional(code).flatMap(Desk::quartier);
    }
}
