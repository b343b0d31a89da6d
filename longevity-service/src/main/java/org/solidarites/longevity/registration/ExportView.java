package org.solidarites.longevity.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.carer.CarerLinkView;

/**
 * All that is held about a person (RGPD, articles 15 and 20).
 *
 * @param registrations each with what happened to it and who read it
 * @param carerLinks in which she is the senior or the carer; none in the export of one registration
 */
@Schema(name = "LongevityExport")
public record ExportView(Instant exportedAt, List<Exported> registrations, List<CarerLinkView> carerLinks) {

    /**
     * One registration.
     *
     * @param declaredIsolated whether it was declared that she lives in isolation
     * @param warnedOfAbsencesOn when the person was warned last, here or at another activity; null where she was not
     */
    @Schema(name = "ExportedRegistration")
    public record Exported(
            RegistrationView registration,
            boolean declaredIsolated,
            @Nullable String quartier,
            List<MovementView> movements,
            List<Attended> attendance,
            @Nullable LocalDate warnedOfAbsencesOn,
            List<ReadView> reads) {}

    /** Whether she came to a session. */
    @Schema(name = "ExportedAttendance")
    public record Attended(UUID sessionId, Coming presence) {}
}
