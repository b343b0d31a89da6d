package org.solidarites.aid.payment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.aid.dossier.Dossiers;
import org.solidarites.aid.envelope.Commitment;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;

/** What is committed for a dossier over HTTP, and what of it is given back. */
@Path("/v1/aid/dossiers/{id}/commitment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@RunOnVirtualThread
public class CommitmentResource {

    private final Dossiers dossiers;
    private final Envelopes envelopes;

    CommitmentResource(Dossiers dossiers, Envelopes envelopes) {
        this.dossiers = dossiers;
        this.envelopes = envelopes;
    }

    /** Shows what is committed for a dossier. */
    @GET
    @RolesAllowed({Role.INSTRUCTOR, Role.COMMITTEE})
    @Operation(
            operationId = "showCommitment",
            summary = "Show what is committed for a dossier",
            description = "What was granted and not given back, and how much of it is ordered to be paid.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment; all is zero where no money was granted.",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response show(@PathParam("id") UUID id) {
        return Response.ok(view(dossiers.visible(id).id())).build();
    }

    /** Gives back to the envelope what is not needed. */
    @POST
    @Path("/release")
    @RolesAllowed(Role.INSTRUCTOR)
    @Transactional
    @Idempotent(required = true)
    @Operation(
            operationId = "releaseCommitment",
            summary = "Give back what is not needed of a grant",
            description = "What is not ordered to be paid goes back to the envelope of the aid, for others.")
    @APIResponse(
            responseCode = "200",
            description = "The commitment as it is now.",
            content = @Content(schema = @Schema(implementation = CommitmentView.class)))
    public Response release(@PathParam("id") UUID id) {
        UUID dossier = dossiers.visible(id).id();
        envelopes.release(dossier);
        return Response.ok(view(dossier)).build();
    }

    private CommitmentView view(UUID dossier) {
        Commitment commitment = envelopes.commitment(dossier);
        return new CommitmentView(commitment.committed(), commitment.liquidated(), commitment.left());
    }

    /**
     * What is committed for a dossier.
     *
     * @param committed euros granted and not given back
     * @param liquidated euros of these that are ordered to be paid, or paid
     * @param left euros that can still be ordered
     */
    @Schema(name = "Commitment")
    public record CommitmentView(
            @Schema(examples = "120.00") Euros committed,
            @Schema(examples = "90.00") Euros liquidated,
            @Schema(examples = "30.00") Euros left) {}
}
