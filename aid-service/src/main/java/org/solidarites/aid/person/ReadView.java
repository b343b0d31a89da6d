package org.solidarites.aid.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was shown data of a person.
 *
 * @param piece which piece, where it was one
 * @param role in which role the reader came: the one that reaches furthest
 * @param organization alias of the association the reader acted for, or null
 * @param guichets codes of the desks the reader serves
 */
@Schema(name = "PersonalRead")
public record ReadView(
        UUID id,
        Instant at,
        PersonalData what,
        @Nullable UUID piece,
        @Schema(examples = "instructor") String role,
        @Nullable String organization,
        List<String> guichets) {}
