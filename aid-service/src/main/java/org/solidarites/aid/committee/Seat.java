package org.solidarites.aid.committee;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member's seat in a session.
 *
 * @param member opaque id of the member, as in the token
 * @param present whether the member was there when the session was opened
 */
@Embeddable
@Schema(name = "CommitteeSeat")
public record Seat(
        @Schema(examples = "5f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e")
        String member,

        boolean present) {}
