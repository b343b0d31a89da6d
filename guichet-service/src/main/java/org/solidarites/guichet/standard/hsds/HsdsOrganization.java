package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body that gives services: the city, its CCAS, or a partner at its own place. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsOrganization")
record HsdsOrganization(
        UUID id,
        @Schema(examples = "CCAS de Nantes") String name,
        String description,
        @Nullable String email,
        @Nullable String website,
        List<HsdsPhone> phones,
        List<HsdsLocation> locations,
        @Schema(implementation = HsdsService[].class) List<HsdsService> services) {

    HsdsOrganization with(List<HsdsPhone> itsPhones, List<HsdsLocation> itsLocations, List<HsdsService> itsServices) {
        return new HsdsOrganization(id, name, description, email, website, itsPhones, itsLocations, itsServices);
    }
}
