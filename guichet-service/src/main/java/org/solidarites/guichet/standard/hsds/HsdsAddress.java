package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A postal address; told only where street and postcode are both known. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsAddress")
record HsdsAddress(
        UUID id,
        UUID locationId,

        @JsonProperty("address_1") @Schema(examples = "1 bis place Saint-Similien")
        String address1,

        @Schema(examples = "Nantes") String city,

        @Schema(description = "ISO 3166-2 code of the département.", examples = "FR-44")
        String stateProvince,

        @Schema(examples = "44000") String postalCode,
        @Schema(examples = "FR") String country,
        @Schema(examples = "physical") String addressType) {}
