package org.solidarites.aid.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.aid.person.PersonalData;
import org.solidarites.aid.person.Reads;

/** Notes for the person who is shown the words of her appeals, and those about the withdrawal of her grants. */
@ApplicationScoped
class Readings {

    private final Dossiers dossiers;
    private final Reads reads;

    Readings(Dossiers dossiers, Reads reads) {
        this.dossiers = dossiers;
        this.reads = reads;
    }

    /** Notes one reading for each person whom these dossiers are about; it works in the caller's transaction. */
    void note(Collection<UUID> dossierIds) {
        reads.record(dossiers.references(dossierIds), PersonalData.APPEAL);
    }
}
