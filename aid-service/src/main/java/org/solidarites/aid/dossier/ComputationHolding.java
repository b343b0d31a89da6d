package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.aid.person.PersonalHolding;

/** What was computed from the person's household, with the facts it was computed from. */
@ApplicationScoped
class ComputationHolding implements PersonalHolding {

    private final Computations computations;
    private final ComputationRepository kept;

    ComputationHolding(Computations computations, ComputationRepository kept) {
        this.computations = computations;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "computations";
    }

    @Override
    public Optional<Object> held(DataSubject subject) {
        List<ComputationView> all = computations.all(subject.dossierId(), Locale.FRENCH);
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public int erase(DataSubject subject) {
        return Math.toIntExact(kept.delete("dossierId", subject.dossierId()));
    }
}
