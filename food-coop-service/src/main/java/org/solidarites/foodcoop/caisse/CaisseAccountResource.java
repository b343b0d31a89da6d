package org.solidarites.foodcoop.caisse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.idempotency.Idempotent;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.Ledger;
import org.solidarites.foodcoop.ledger.LedgerLine;

/** The accounts of the caisse over HTTP, for those who deal with households; households are pseudonymous. */
@Path("/v1/caisse/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse")
@RolesAllowed({Role.AGENT, Role.INSTRUCTOR, Role.COORDINATOR, Role.FINANCE})
@RunOnVirtualThread
public class CaisseAccountResource {

    private final CaisseAccountRepository accounts;
    private final CaisseAccountViews views;
    private final Ledger ledger;
    private final Enrolment enrolment;
    private final Callers callers;

    CaisseAccountResource(
            CaisseAccountRepository accounts,
            CaisseAccountViews views,
            Ledger ledger,
            Enrolment enrolment,
            Callers callers) {
        this.callers = callers;
        this.enrolment = enrolment;
        this.accounts = accounts;
        this.views = views;
        this.ledger = ledger;
    }

    /** Opens the account of a household that joins a caisse. */
    @POST
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @Operation(
            summary = "Join a caisse",
            description =
                    "A household joins with the contribution that is agreed with it by its means, within the bounds of"
                            + " the rules. A household has one account, ever. Euros.")
    @APIResponse(
            responseCode = "201",
            description = "The account.",
            content = @Content(schema = @Schema(implementation = CaisseAccountView.class)))
    public Response join(@Valid @NotNull NewCaisseAccount wanted, @Context UriInfo at) {
        CaisseAccount account = enrolment.join(wanted);
        return Answers.created(at, account.id(), account.version(), views.view(account));
    }

    /** Agrees another contribution with a household. */
    @PUT
    @Path("/{id}/agreement")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Agree a contribution",
            description =
                    "It replaces what was agreed before; what is sent last holds. A household that has left joins again with"
                            + " it. Euros a month.")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(schema = @Schema(implementation = CaisseAccountView.class)))
    public Response agree(
            @Parameter(description = "Id of the account.") @PathParam("id") UUID id,
            @Valid @NotNull Agreement agreement) {
        return Response.ok(views.view(enrolment.agree(id, agreement))).build();
    }

    /** A household grows or shrinks. */
    @PUT
    @Path("/{id}/size")
    @RolesAllowed({Role.AGENT, Role.COORDINATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Note the size of a household",
            description = "Its allocation goes by it from the next month that is closed; what is sent last holds.")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(schema = @Schema(implementation = CaisseAccountView.class)))
    public Response resize(
            @Parameter(description = "Id of the account.") @PathParam("id") UUID id,
            @Valid @NotNull HouseholdSize size) {
        return Response.ok(views.view(enrolment.resize(id, size.people()))).build();
    }

    /** Finds the account of a household, or lists all, newest first; those of its holder for a resident. */
    @GET
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.INSTRUCTOR, Role.COORDINATOR, Role.FINANCE})
    @Operation(
            summary = "Find accounts of the caisse",
            description =
                    "That of one household if asked, by its pseudonymous reference. A resident finds the accounts that they"
                            + " hold, and no others. Amounts: euros.")
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts.",
            content = @Content(schema = @Schema(implementation = CaisseAccountPage.class)))
    public Response list(
            @QueryParam("household") @Parameter(description = "Pseudonymous reference of a household.") @Nullable
                    UUID household,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        Page<CaisseAccount> found = Page.of(
                accounts.page(household, onlyHolder(), page.after(1), page.rows()),
                page.limit(),
                account -> Cursor.of(account.id().toString()));
        return Answers.page(at, new Page<>(views.views(found.items()), found.next()));
    }

    /** Shows one account with its monthly allocation and its balance. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.INSTRUCTOR, Role.COORDINATOR, Role.FINANCE})
    @Operation(
            summary = "Show an account of the caisse",
            description = "With what there is to spend, in euros. A resident sees an account that they hold.")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(schema = @Schema(implementation = CaisseAccountView.class)))
    public Response show(@Parameter(description = "Id of the account.") @PathParam("id") UUID id) {
        // No ETag: the balance changes with the ledger and not with the account's version.
        return Response.ok(views.view(find(id))).build();
    }

    /** Lists what moved on an account, newest first. */
    @GET
    @Path("/{id}/entries")
    @RolesAllowed({Role.RESIDENT, Role.AGENT, Role.INSTRUCTOR, Role.COORDINATOR, Role.FINANCE})
    @Operation(
            summary = "List the entries of an account",
            description = "Newest first; euros, positive into the account. They add up to its balance.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries.",
            content = @Content(schema = @Schema(implementation = LedgerLinePage.class)))
    public Response entries(
            @Parameter(description = "Id of the account.") @PathParam("id") UUID id,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo at) {
        CaisseAccount account = find(id);
        return Answers.page(
                at,
                Page.of(
                        ledger.lines(account.ledgerAccount(), page.after(2), page.rows()),
                        page.limit(),
                        Ledger::place));
    }

    /** Whose accounts alone the caller may see, or null for the city, which sees all. */
    private @Nullable String onlyHolder() {
        Caller caller = callers.current();
        return CaisseAccount.seesAll(caller) ? null : caller.subject();
    }

    private CaisseAccount find(UUID id) {
        return accounts.visible(id, callers.current()).orElseThrow(FoodCoopProblem.CAISSE_ACCOUNT_NOT_FOUND::refuse);
    }

    /** The shape of a page of accounts, for the API document. */
    @Schema(name = "CaisseAccountPage")
    record CaisseAccountPage(
            List<CaisseAccountView> items, @Nullable String next) {}

    /** The shape of a page of entries, for the API document. */
    @Schema(name = "LedgerLinePage")
    record LedgerLinePage(List<LedgerLine> items, @Nullable String next) {}
}
