package org.solidarites.longevity.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is held about a person (RGPD, articles 15 and 20).
 *
 * @param registrations each with what happened to it and who read it
 */
@Schema(name = "LongevityExport")
public record ExportView(Instant exportedAt, List<Exported> registrations) {

    /**
     * One registration.
     *
     * @param declaredIsolated whether it was declared that she lives in isolation
     */
    @Schema(name = "ExportedRegistration")
    public record Exported(
            RegistrationView registration,
            boolean declaredIsolated,
            @Nullable String quartier,
            List<MovementView> movements,
            List<Attended> attendance,
            List<ReadView> reads) {}

    /** Whether she came to a session. */
    @Schema(name = "ExportedAttendance")
    public record Attended(UUID sessionId, Coming presence) {}
}
