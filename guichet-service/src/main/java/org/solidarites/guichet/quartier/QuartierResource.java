package org.solidarites.guichet.quartier;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.chassis.city.Quartier;
import org.solidarites.chassis.city.Quartiers;

/** The quartiers, for forms and maps. */
@Path("/v1/quartiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guichets")
@NonBlocking
public class QuartierResource {

    private final Quartiers quartiers;

    QuartierResource(Quartiers quartiers) {
        this.quartiers = quartiers;
    }

    /** All quartiers in their official order. */
    @GET
    @PermitAll
    @Operation(summary = "List the quartiers", description = "All quartiers of the city, in their official order.")
    public List<Quartier> list() {
        return quartiers.all();
    }
}
