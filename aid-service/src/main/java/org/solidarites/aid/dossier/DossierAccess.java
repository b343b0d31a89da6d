package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.Refusal;

/** Finds dossiers for the caller of the request: what one may not see does not exist. */
@ApplicationScoped
class DossierAccess {

    private final DossierRepository dossiers;
    private final Callers callers;

    DossierAccess(DossierRepository dossiers, Callers callers) {
        this.dossiers = dossiers;
        this.callers = callers;
    }

    /**
     * A dossier that the caller may see.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}
     */
    Dossier visible(UUID id) {
        return dossiers.visible(id, callers.current()).orElseThrow(AidProblem.DOSSIER_NOT_FOUND::refuse);
    }

    /** Whether the caller may see it. */
    boolean sees(UUID id) {
        return dossiers.visible(id, callers.current()).isPresent();
    }

    /**
     * A dossier that the caller may see, to be changed.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}
     */
    Dossier toChange(UUID id) {
        return dossiers.visibleToChange(id, callers.current()).orElseThrow(AidProblem.DOSSIER_NOT_FOUND::refuse);
    }

    /**
     * A dossier that the caller may fill in and submit.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN} for those who only see it
     */
    Dossier kept(UUID id) {
        Dossier dossier = toChange(id);
        if (!dossier.reach().isKeptBy(caller())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return dossier;
    }

    /**
     * A dossier that the caller looks at for the service: an instructor, or an agent of its desk.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN} for those who only see it
     */
    Dossier instructed(UUID id) {
        Dossier dossier = toChange(id);
        if (!dossier.reach().isInstructedBy(caller())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return dossier;
    }

    Caller caller() {
        return callers.current();
    }
}
