package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A term of a taxonomy that describes a service. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsAttribute")
record HsdsAttribute(
        UUID id,
        UUID linkId,
        UUID taxonomyTermId,
        @Schema(examples = "service_theme") String linkType,
        @Schema(examples = "service") String linkEntity,
        HsdsTaxonomyTerm taxonomyTerm) {}
