package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** What other features may ask the directory. */
@ApplicationScoped
public class Guichets {

    private final GuichetRepository guichets;
    private final DirectoryIndex index;
    private final Openings openings;
    private final Vocabularies words;

    Guichets(GuichetRepository guichets, DirectoryIndex index, Openings openings, Vocabularies words) {
        this.guichets = guichets;
        this.index = index;
        this.openings = openings;
        this.words = words;
    }

    /** Whether people can be referred to the place with this code: kept here, and neither planned nor closed. */
    public boolean receives(String code) {
        return ofCode(code)
                .filter(guichet ->
                        guichet.managedBy() == null && guichet.state().receives())
                .isPresent();
    }

    /** The place with this code. */
    public Optional<GuichetView> ofCode(String code) {
        return guichets.ofCode(code).map(Guichet::view);
    }

    /** The place with this id, as far as appointments concern it. */
    public Optional<Desk> desk(UUID id) {
        return guichets.desk(id);
    }

    /** The place with this code, as far as appointments concern it. */
    public Optional<Desk> desk(String code) {
        return guichets.desk(code);
    }

    /**
     * Lets a theme of data·inclusion through.
     *
     * @throws Refusal {@code UNKNOWN_THEME}
     */
    public void requireTheme(String code, FieldError place) {
        words.themes().check(code, place);
    }

    /** All places as they are now, the oldest entry first; from memory, so it may be asked often. */
    public List<GuichetView> all() {
        return index.current().places().stream().map(Place::view).toList();
    }

    /** How often these places open from one instant to another, those whose hours are known. */
    public OpeningWeek openings(List<GuichetView> places, Instant from, Instant to) {
        return openings.between(places, from, to);
    }
}
