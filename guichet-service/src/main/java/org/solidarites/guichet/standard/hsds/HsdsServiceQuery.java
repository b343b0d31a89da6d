package org.solidarites.guichet.standard.hsds;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.guichet.GuichetAdvice;

/** What services, and services at their places, can be searched by; each parameter narrows the others. */
public class HsdsServiceQuery {

    @QueryParam("search")
    @Parameter(
            description = "Words in the name of the place, or in the name or description of the service.",
            example = "droits")
    @Nullable
    String search;

    @QueryParam("taxonomy_term_id")
    @Parameter(description = "Id of a term that describes the service, see /v1/hsds/taxonomy_terms.")
    @Nullable
    UUID taxonomyTermId;

    @QueryParam("taxonomy_id")
    @Parameter(description = "Id of a taxonomy: services that are described by any term of it.")
    @Nullable
    UUID taxonomyId;

    @QueryParam("organization_id")
    @Parameter(description = "Id of the organization that gives the service.")
    @Nullable
    UUID organizationId;

    @QueryParam("modified_after")
    @Parameter(
            description = "Modified then or later: a date, or a date and time with its offset.",
            example = "2026-01-01T00:00:00Z")
    @Nullable
    String modifiedAfter;

    @QueryParam("full")
    @Parameter(
            description = "`true`: with all that is nested in it.",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Nullable
    HsdsFlag full;

    boolean isFull() {
        return full != null && full.on();
    }

    @Nullable
    Instant changedSince() {
        if (modifiedAfter == null) {
            return null;
        }
        try {
            Instant since = modifiedAfter.length() == 10
                    ? LocalDate.parse(modifiedAfter).atStartOfDay(CityTime.ZONE).toInstant()
                    : OffsetDateTime.parse(modifiedAfter).toInstant();
            return since.atZone(CityTime.ZONE).getYear() > 9999 ? refused() : since;
        } catch (DateTimeException unreadable) {
            return refused();
        }
    }

    private static Instant refused() {
        throw HsdsPaging.invalid("modified_after", Advice.of(GuichetAdvice.DAY_OR_INSTANT));
    }
}
