package org.solidarites.longevity.registration;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether one who has a place came to a session.
 *
 * @param presence null where it was not noted
 */
@Schema(name = "AttendanceEntry")
public record AttendanceEntry(
        @NotNull UUID registrationId,
        @NotNull @Schema(examples = "PRESENT") @Nullable Coming presence) {}
