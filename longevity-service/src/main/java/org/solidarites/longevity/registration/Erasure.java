package org.solidarites.longevity.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Ids;

/** What was erased at one time: numbers, and nobody's name. */
@Entity
@Table(name = "erasure")
public class Erasure {

    @Id
    private UUID id;

    private Instant erasedAt;
    private int registrations;
    private int identities;
    private int reads;
    private int carerLinks;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Erasure() {}

    Erasure(int registrations, int identities, int reads, int carerLinks, Instant now) {
        this.id = Ids.next();
        this.registrations = registrations;
        this.identities = identities;
        this.reads = reads;
        this.carerLinks = carerLinks;
        this.erasedAt = now;
    }

    UUID id() {
        return id;
    }

    View view() {
        return new View(id, erasedAt, registrations, identities, reads, carerLinks);
    }

    /**
     * The report of an erasure.
     *
     * @param registrations from which everything personal was taken
     * @param identities names and birth dates that went
     * @param reads notes of readings that went
     * @param carerLinks links between seniors and carers that went
     */
    @Schema(name = "LongevityErasure")
    public record View(
            UUID id,
            Instant at,
            @Schema(examples = "12") int registrations,
            @Schema(examples = "9") int identities,
            @Schema(examples = "31") int reads,
            @Schema(examples = "1") int carerLinks) {}
}
