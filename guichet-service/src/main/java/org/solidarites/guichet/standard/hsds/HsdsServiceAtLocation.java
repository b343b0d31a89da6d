package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service at the place where it is given, with the hours of that place. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsServiceAtLocation")
record HsdsServiceAtLocation(
        UUID id,
        UUID serviceId,
        UUID locationId,
        List<HsdsSchedule> schedules,
        @Nullable HsdsLocation location,
        @Nullable HsdsService service) {}
