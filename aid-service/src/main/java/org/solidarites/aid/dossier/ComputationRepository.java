package org.solidarites.aid.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ComputationRepository implements PanacheRepositoryBase<Computation, UUID> {

    /** The last one made for a dossier. */
    Optional<Computation> newest(UUID dossier) {
        return find("dossierId = ?1 order by id desc", dossier).firstResultOptional();
    }

    /** All that were made for a dossier, newest first. */
    List<Computation> allOf(UUID dossier) {
        return list("dossierId = ?1 order by id desc", dossier);
    }
}
