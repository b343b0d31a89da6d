package org.solidarites.longevity.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;

/** Referrals to senior spaces over HTTP, for the desks that receive the people. */
@Path("/v1/longevity/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations")
@RolesAllowed(Role.AGENT)
@RunOnVirtualThread
public class ReceivedReferralResource {

    private final ReceivedReferralRepository referrals;
    private final Callers callers;

    ReceivedReferralResource(ReceivedReferralRepository referrals, Callers callers) {
        this.referrals = referrals;
        this.callers = callers;
    }

    /** Lists open referrals to the senior spaces of the caller's desks, oldest first. */
    @GET
    @Operation(
            operationId = "listReceivedReferral",
            summary = "List referrals to senior spaces",
            description =
                    "Those at the caller's desks for which nobody was registered yet. Whoever registers the person"
                            + " for an activity names the referral, and its sender learns of it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of referrals.",
            content = @Content(schema = @Schema(implementation = ReceivedReferralPage.class)))
    public Response list(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<ReceivedReferralView> found = Page.of(
                referrals.open(callers.current().guichets(), page.after(1), page.rows()).stream()
                        .map(ReceivedReferral::view)
                        .toList(),
                page.limit(),
                referral -> Cursor.of(referral.referralId().toString()));
        return Answers.page(at, found);
    }

    /** The shape of a page of referrals, for the API document. */
    @Schema(name = "ReceivedReferralPage")
    record ReceivedReferralPage(
            List<ReceivedReferralView> items, @Nullable String next) {}
}
