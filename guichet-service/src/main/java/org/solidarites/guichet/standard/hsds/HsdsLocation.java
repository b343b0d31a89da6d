package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place. Its coordinates are told only where they are those of the place itself. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsLocation")
record HsdsLocation(
        UUID id,
        @Schema(examples = "physical") String locationType,
        @Nullable UUID organizationId,
        @Schema(examples = "Pôle Daniel-Asseray") String name,
        @Nullable String description,
        @Schema(examples = "47.2203") @Nullable Double latitude,
        @Schema(examples = "-1.5608") @Nullable Double longitude,

        @Schema(description = "The code of the place in this directory.", examples = "pole-daniel-asseray")
        String externalIdentifier,

        String externalIdentifierType,
        List<HsdsLanguage> languages,
        List<HsdsAddress> addresses,
        List<HsdsAccessibility> accessibility,
        List<HsdsPhone> phones,
        List<HsdsSchedule> schedules) {}
