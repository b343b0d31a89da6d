package org.solidarites.aid.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** The way of a version from its first draft to its publication, in the caller's transaction. */
@ApplicationScoped
class RegulationDrafts {

    private final RegulationRepository versions;
    private final Callers callers;
    private final Clock clock;
    private final Event<DatedRegulation> published;

    RegulationDrafts(RegulationRepository versions, Callers callers, Clock clock, Event<DatedRegulation> published) {
        this.versions = versions;
        this.callers = callers;
        this.clock = clock;
        this.published = published;
    }

    /** The drafts, for those who write them; none for all others. */
    List<RegulationVersion> visible() {
        return isWriter() ? versions.drafts() : List.of();
    }

    /** The draft of that id, for those who write it; for all others it does not exist. */
    Optional<RegulationVersion> visible(String id) {
        return isWriter() ? versions.ofCode(id) : Optional.empty();
    }

    private boolean isWriter() {
        return callers.current().has(Role.COORDINATOR);
    }

    /**
     * Begins a draft.
     *
     * @throws Refusal {@code REGULATION_ID_TAKEN}
     */
    RegulationVersion begin(RegulationDocument document) {
        if (versions.ofCode(document.id()).isPresent()) {
            throw AidProblem.REGULATION_ID_TAKEN
                    .refuse()
                    .with("id", document.id())
                    .at(FieldError.inBody("id"));
        }
        return versions.keep(RegulationVersion.draft(document, caller(), clock.instant()));
    }

    /**
     * Writes a draft anew.
     *
     * @throws Refusal {@code REGULATION_NOT_FOUND}, {@code REGULATION_PUBLISHED}, {@code REGULATION_ID_DIFFERS}, those
     *     of {@link Versions}
     */
    RegulationVersion replace(String id, @Nullable String ifMatch, RegulationDocument by) {
        RegulationVersion draft = held(id);
        draft.requireDraft();
        Versions.require(ifMatch, draft.version());
        draft.replace(by, caller(), clock.instant());
        return versions.keep(draft);
    }

    /**
     * Drops a draft.
     *
     * @throws Refusal {@code REGULATION_NOT_FOUND}, {@code REGULATION_PUBLISHED}
     */
    void discard(String id) {
        RegulationVersion draft = held(id);
        draft.requireDraft();
        versions.delete(draft);
    }

    /**
     * Publishes a draft that somebody else wrote; one that is published already stays as it is.
     *
     * @throws Refusal {@code REGULATION_NOT_FOUND}, {@code REGULATION_PUBLISHED_BY_ITS_WRITER}, {@code
     *     PUBLICATION_IN_THE_PAST}, {@code REGULATION_DAY_TAKEN}
     */
    DatedRegulation publish(String id) {
        versions.lockPublication();
        RegulationVersion version = held(id);
        DatedRegulation content = version.read();
        if (!version.isPublished()) {
            version.requireOther(caller());
            version.requireAhead(clock);
            requireFreeDay(version);
            version.publish(content.document(), caller(), clock.instant());
            versions.keep(version);
            published.fire(content);
        }
        return content;
    }

    private void requireFreeDay(RegulationVersion version) {
        versions.publishedFrom(version.validFrom()).ifPresent(other -> {
            throw AidProblem.REGULATION_DAY_TAKEN
                    .refuse()
                    .with("validFrom", version.validFrom())
                    .with("other", other.code())
                    .at(FieldError.inBody("validFrom"));
        });
    }

    private RegulationVersion held(String id) {
        return versions.heldOfCode(id)
                .orElseThrow(() -> AidProblem.REGULATION_NOT_FOUND.refuse().with("id", id));
    }

    private String caller() {
        return callers.current().subject();
    }
}
