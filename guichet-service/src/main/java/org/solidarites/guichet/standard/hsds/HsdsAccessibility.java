package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What makes a place accessible. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsAccessibility")
record HsdsAccessibility(
        UUID id,
        UUID locationId,

        @Schema(examples = "Accessible en fauteuil roulant") @Nullable
        String description,

        @Nullable String url) {}
