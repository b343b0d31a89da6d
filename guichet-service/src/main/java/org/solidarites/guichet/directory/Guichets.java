package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

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

    /**
     * Makes sure that appointments are given at a place.
     *
     * @throws Refusal {@code UNKNOWN_GUICHET}, {@code GUICHET_NOT_OPEN}
     */
    public void requireOpen(String code, FieldError place) {
        Desk desk = guichets.desk(code)
                .orElseThrow(() -> GuichetProblem.UNKNOWN_GUICHET
                        .refuse()
                        .with("guichet", code)
                        .at(place));
        if (!desk.isOpen()) {
            throw GuichetProblem.GUICHET_NOT_OPEN
                    .refuse()
                    .with("guichet", code)
                    .with("state", desk.state())
                    .at(place);
        }
    }

    /** Whether appointments are given at the place with this code. */
    public boolean isOpen(String code) {
        return guichets.desk(code).filter(Desk::isOpen).isPresent();
    }

    /** The days, as far as they touch a span of days, on which places are closed by way of exception, by their code. */
    public Map<String, List<ClosedDays>> closures(Set<String> codes, LocalDate from, LocalDate to) {
        return codes.isEmpty() ? Map.of() : guichets.closures(codes, from, to);
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
