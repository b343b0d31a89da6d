package org.solidarites.aid.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.dossier.DossierCard;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.identity.Role;

/** Who asks, over HTTP, apart from what the dossier is about. */
@Path("/v1/aid/dossiers/{id}/identity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data", description = "Who asks, who has read it, and what is held about a person.")
@RunOnVirtualThread
public class IdentityResource {

    private final Dossiers dossiers;
    private final Persons persons;
    private final Reads reads;

    IdentityResource(Dossiers dossiers, Persons persons, Reads reads) {
        this.dossiers = dossiers;
        this.persons = persons;
        this.reads = reads;
    }

    /** Shows who asks; that it was shown is noted for the person to read. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER, Role.INSTRUCTOR, Role.COMMITTEE})
    @Transactional
    @Operation(
            summary = "Show who asks",
            description = "To those who keep the dossier and those in charge of it; each reading is noted for the"
                    + " person to read.")
    @APIResponse(
            responseCode = "200",
            description = "The identity.",
            content = @Content(schema = @Schema(implementation = Identity.class)))
    public Response show(@PathParam("id") UUID id) {
        DossierCard dossier = dossiers.inCharge(id);
        Person person = persons.find(dossier.householdRef()).orElseThrow(AidProblem.IDENTITY_NOT_FOUND::refuse);
        reads.record(dossier.householdRef(), PersonalData.IDENTITY);
        return Answers.versioned(person.version(), person.identity());
    }

    /** Tells who asks, in place of what was told before. */
    @PUT
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.PARTNER})
    @Transactional
    @Operation(
            summary = "Tell who asks",
            description = "By those who keep the dossier, at any time: people move and marry.")
    @APIResponse(
            responseCode = "200",
            description = "The identity as it is now.",
            content = @Content(schema = @Schema(implementation = Identity.class)))
    @APIResponse(responseCode = "422", description = "A birth date or a language that can not be.")
    public Response tell(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(
                            description = "The ETag that was read; `\"0\"` where there is none yet.",
                            example = "\"0\"")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull Identity identity) {
        Person person = persons.keep(dossiers.kept(id).householdRef(), identity, ifMatch);
        return Answers.versioned(person.version(), person.identity());
    }
}
