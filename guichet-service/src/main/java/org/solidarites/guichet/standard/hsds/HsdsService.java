package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organization does for people; at one place, since each place tells its own services. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsService")
record HsdsService(
        @Schema(examples = "7c0b0a3e-5a4e-3c7e-9d0f-0b0f4c8f2a11")
        UUID id,

        @Nullable UUID organizationId,
        @Schema(examples = "Accueil et accès aux droits") String name,
        @Nullable String description,
        @Nullable String url,
        @Nullable String email,

        @Schema(description = "active, inactive (not open yet), temporarily closed, or defunct.", examples = "active")
        String status,

        @Nullable String feesDescription,
        @Nullable String eligibilityDescription,

        @Schema(description = "What is announced of a place that is not open yet.") @Nullable
        String alert,

        Instant lastModified,
        List<HsdsPhone> phones,
        List<HsdsServiceAtLocation> serviceAtLocations,
        List<HsdsLanguage> languages,
        @Nullable HsdsOrganization organization,
        List<HsdsAttribute> attributes) {}
