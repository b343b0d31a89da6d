package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.aid.person.PersonalData;
import org.solidarites.aid.person.Reads;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.page.Page;

/**
 * Answers with dossiers and their steps. That reasons in words were shown is noted for the persons they tell of, all of a
 * page at once, in the caller's transaction.
 */
@ApplicationScoped
class DossierAnswers {

    private final DossierRepository dossiers;
    private final Reads reads;

    DossierAnswers(DossierRepository dossiers, Reads reads) {
        this.dossiers = dossiers;
        this.reads = reads;
    }

    /** A dossier that was begun. */
    Response created(UriInfo at, Dossier dossier) {
        return Answers.created(at, dossier.id(), dossier.version(), dossier.view());
    }

    /** A dossier that was changed, once it is kept. */
    Response kept(Dossier dossier) {
        dossiers.keep(dossier);
        return shown(dossier);
    }

    /** A dossier as it is. */
    Response shown(Dossier dossier) {
        DossierView view = dossier.view();
        note(List.of(view));
        return Answers.versioned(dossier.version(), view);
    }

    /** A page of dossiers. */
    Response page(UriInfo at, Page<Dossier> found) {
        Page<DossierView> views = found.map(Dossier::view);
        note(views.items());
        return Answers.page(at, views);
    }

    /** A page of the steps of a dossier. */
    Response steps(UriInfo at, Dossier dossier, Page<PlacedStep> found) {
        if (found.items().stream().anyMatch(step -> step.entry().tellsWhy())) {
            reads.record(dossier.request().householdRef(), PersonalData.REASONS);
        }
        return Answers.page(at, found.map(step -> step.entry().view()));
    }

    private void note(List<DossierView> shown) {
        Set<UUID> told = shown.stream()
                .filter(DossierView::tellsWhy)
                .map(DossierView::householdRef)
                .collect(Collectors.toSet());
        reads.record(told, PersonalData.REASONS);
    }
}
