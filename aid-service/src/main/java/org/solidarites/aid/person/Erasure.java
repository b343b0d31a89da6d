package org.solidarites.aid.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Ids;

/** What was erased in one transaction, told without naming anybody: written with the erasure or not at all. */
@Entity
@Table(name = "erasure")
class Erasure {

    /** Why data was erased. */
    @Schema(name = "ErasureCause")
    public enum Cause {
        /** The time after the last contact has passed. */
        RETENTION,
        /** The person asked for it before the dossier was submitted. */
        REQUEST
    }

    @Id
    private UUID id;

    private Instant erasedAt;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private int dossiers;

    @ElementCollection
    @CollectionTable(name = "erasure_count", joinColumns = @JoinColumn(name = "erasure_id"))
    @MapKeyColumn(name = "kind")
    @Column(name = "records")
    private Map<String, Integer> counts;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Erasure() {}

    Erasure(Cause cause, int dossiers, Map<String, Integer> counts, Instant now) {
        this.id = Ids.next();
        this.erasedAt = now;
        this.cause = cause;
        this.dossiers = dossiers;
        this.counts = new TreeMap<>(counts);
    }

    UUID id() {
        return id;
    }

    ErasureView view() {
        return new ErasureView(id, erasedAt, cause, dossiers, new TreeMap<>(counts));
    }
}
