package org.solidarites.longevity.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was shown who a registration is for.
 *
 * @param role in which role the reader came
 * @param organization alias of the association the reader acted for, or null
 * @param guichets codes of the desks the reader serves
 */
@Schema(name = "RegistrationRead")
public record ReadView(
        UUID id,
        Instant at,
        @Schema(examples = "agent") String role,
        @Nullable String organization,
        List<String> guichets) {}
