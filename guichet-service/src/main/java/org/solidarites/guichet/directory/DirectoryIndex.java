package org.solidarites.guichet.directory;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.List;
import org.solidarites.chassis.city.Quartiers;

/**
 * The directory in memory, for searches. Each search first asks the feed what changed since, by an index of its own and
 * mostly for no row at all: so every instance answers with what was committed before it was asked, and a search costs
 * the database the same whatever it looks for. Searches that come while one asks share the next asking, so however many
 * come they take one connection. A city has some thousands of places; more than fit in memory it has not.
 */
@ApplicationScoped
class DirectoryIndex {

    private static final int AT_ONCE = 500;

    private final GuichetRepository guichets;
    private final Openings openings;
    private final Quartiers quartiers;
    private final Vocabularies words;
    private final Clock clock;
    private final SharedAsking<Snapshot> asking = new SharedAsking<>();
    private volatile Snapshot known = Snapshot.EMPTY;

    DirectoryIndex(
            GuichetRepository guichets, Openings openings, Quartiers quartiers, Vocabularies words, Clock clock) {
        this.guichets = guichets;
        this.openings = openings;
        this.quartiers = quartiers;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Reads the directory before the first request comes, after the city's file was entered, and draws this year's hours,
     * which takes some milliseconds for each way of writing them.
     */
    void fill(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent starting) {
        current().places().forEach(place -> openings.at(place, clock.instant()));
    }

    /** All places as they are now. */
    @ActivateRequestContext
    Snapshot current() {
        return asking.share(this::refresh);
    }

    private Snapshot refresh() {
        List<Place> changed;
        do {
            changed = guichets.changedAfter(known.position(), AT_ONCE).stream()
                    .map(guichet -> Place.of(guichet, openings, quartiers, words))
                    .toList();
            known = changed.isEmpty() ? known : known.with(changed);
        } while (changed.size() == AT_ONCE);
        return known;
    }
}
