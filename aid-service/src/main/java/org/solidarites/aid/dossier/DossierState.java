package org.solidarites.aid.dossier;

import java.util.Set;

/** How far a dossier has come. */
public enum DossierState {
    DRAFT,
    SUBMITTED,
    GRANTED,
    REFUSED,
    WITHDRAWN;

    boolean leadsTo(DossierState next) {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN).contains(next);
            case SUBMITTED -> Set.of(GRANTED, REFUSED, WITHDRAWN).contains(next);
            case GRANTED, REFUSED, WITHDRAWN -> false;
        };
    }
}
