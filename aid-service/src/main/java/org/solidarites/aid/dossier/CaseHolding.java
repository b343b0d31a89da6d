package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.aid.person.PersonalHolding;

/** What the case itself tells of a person: whose it is, and the reasons in words. */
@ApplicationScoped
class CaseHolding implements PersonalHolding {

    private final DossierRepository dossiers;
    private final Clock clock;

    CaseHolding(DossierRepository dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "case";
    }

    @Override
    public Optional<Object> held(DataSubject subject) {
        return dossiers.findByIdOptional(subject.dossierId())
                .map(dossier -> new Case(
                        dossier.view(),
                        dossier.course().steps().stream().map(StepEntry::view).toList()));
    }

    /** A case that is owed an answer, or in which a step was taken. */
    @Override
    public boolean touchedSince(DataSubject subject, Instant since) {
        return dossiers.isAtWorkSince(subject.dossierId(), since);
    }

    /** The case stays for the accounts and the figures, without whose it was and without any free text. */
    @Override
    public int erase(DataSubject subject) {
        return dossiers.forgetPerson(subject.dossierId(), clock.instant());
    }

    /** A case and its steps, as the API shows them. */
    record Case(DossierView dossier, List<StepView> steps) {}
}
