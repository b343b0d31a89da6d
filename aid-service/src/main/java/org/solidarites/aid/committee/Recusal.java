package org.solidarites.aid.committee;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member who is close to a case: does not count for it, and does not decide it. Why is nobody's business here.
 *
 * @param member opaque id of the member
 */
@Embeddable
@Schema(name = "CommitteeRecusal")
public record Recusal(UUID dossierId, String member, Instant recusedAt) {

    boolean concerns(UUID dossier) {
        return dossierId.equals(dossier);
    }
}
