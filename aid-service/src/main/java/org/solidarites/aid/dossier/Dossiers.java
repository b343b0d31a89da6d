package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.chassis.problem.Refusal;

/** The dossiers, for the other rooms of this service: whether the caller may, and under which reference. */
@ApplicationScoped
public class Dossiers {

    private final DossierAccess access;

    Dossiers(DossierAccess access) {
        this.access = access;
    }

    /**
     * A dossier that the caller may see.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}
     */
    public DossierCard visible(UUID id) {
        return access.visible(id).card();
    }

    /**
     * A dossier that the caller may fill in: nobody else changes it before this transaction ends.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN} for those who only see it
     */
    public DossierCard kept(UUID id) {
        return access.kept(id).card();
    }
}
