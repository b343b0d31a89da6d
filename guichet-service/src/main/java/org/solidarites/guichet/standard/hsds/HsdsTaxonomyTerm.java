package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A term of a vocabulary. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsTaxonomyTerm")
record HsdsTaxonomyTerm(
        UUID id,
        @Schema(examples = "famille--soutien-aidants") String code,
        @Schema(examples = "Soutien aux aidants") String name,
        String description,
        @Schema(description = "Name of its taxonomy.") String taxonomy,
        @Nullable HsdsTaxonomy taxonomyDetail,
        @Schema(examples = "fr") String language,
        UUID taxonomyId) {}
