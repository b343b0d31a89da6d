package org.solidarites.foodcoop.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.core.SealedTransaction;

/** The ledger over HTTP, for those who audit it. */
@Path("/v1/food-coop/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Ledger",
        description = "Every euro of the service in double entry, and the proof that nothing was changed.")
@RolesAllowed({Role.COORDINATOR, Role.FINANCE})
@RunOnVirtualThread
public class LedgerResource {

    private static final int LAST_YEAR = 9999;

    private final LedgerRepository repository;
    private final Proofs proofs;
    private final Clock clock;

    LedgerResource(LedgerRepository repository, Proofs proofs, Clock clock) {
        this.repository = repository;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Exports the ledger in the order of the chain. */
    @GET
    @Path("/entries")
    @Transactional
    @Operation(
            summary = "Export the entries of the ledger",
            description =
                    "By transaction, in the order of the chain from its beginning, each with its entries and its hash:"
                            + " SHA-256 of the lines, each ended by a line feed: the hash before it (64 zeros before"
                            + " the first), position, id, kind, key, reference, occurredAt, and for each entry account,"
                            + " guarded, number, cents, balance in cents, separated by tabs. Households are pseudonymous."
                            + " What was written a moment ago may not have its place in the chain yet.")
    @APIResponse(
            responseCode = "200",
            description = "A page of transactions.",
            content = @Content(schema = @Schema(implementation = LedgerTransactionPage.class)))
    public Response entries(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        long after = page.after(2).map(last -> last.part(0, Long::valueOf)).orElse(0L);
        return Answers.page(
                at,
                Page.of(
                        proofs.page(after, page.rows()),
                        page.limit(),
                        shown -> Cursor.of(
                                Long.toString(shown.position()), shown.id().toString())));
    }

    /** The end of the chain, open to all. */
    @GET
    @Path("/proof")
    @PermitAll
    @Operation(
            summary = "Show the end of the chain",
            description = "Who has noted it can tell later from an export whether anything up to it was changed.")
    public LedgerProof proof() {
        return proofs.end();
    }

    /** Checks the whole chain. */
    @POST
    @Path("/checks")
    @Operation(
            summary = "Check the chain",
            description = "Computes every hash and every balance anew from what is stored. `fault` is null if nothing"
                    + " was changed; else it is what is wrong with the transaction at `position`.")
    public LedgerProof check() {
        return proofs.check();
    }

    /** The balance of an account at a moment. */
    @GET
    @Path("/balances")
    @Operation(summary = "Show a balance", description = "Of an account by its code, now or at any moment. Euros.")
    @APIResponse(
            responseCode = "200",
            description = "The balance.",
            content = @Content(schema = @Schema(implementation = LedgerBalance.class)))
    @APIResponse(responseCode = "404", description = "There is nothing on an account with this code at that moment.")
    public LedgerBalance balance(
            @QueryParam("account")
                    @NotBlank
                    @Size(max = 120)
                    @Parameter(description = "Code of the account.", required = true, example = "city:food-aid")
                    String account,
            @QueryParam("at") @Parameter(description = "The moment; now if it is left out.") @Nullable
                    OffsetDateTime at) {
        Instant moment = at == null ? clock.instant() : near(at);
        return repository
                .balance(account, moment)
                .map(balance -> new LedgerBalance(account, moment, balance))
                .orElseThrow(() -> FoodCoopProblem.LEDGER_ACCOUNT_NOT_FOUND.refuse());
    }

    /** Of a year that RFC 3339 can write; the database knows no others. */
    private static Instant near(OffsetDateTime at) {
        if (at.getYear() < 0 || at.getYear() > LAST_YEAR) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inParameter(
                            "at", Advice.of(CommonAdvice.YEAR).with("last", LAST_YEAR)));
        }
        return at.toInstant();
    }

    /** What was on an account at a moment. */
    @Schema(name = "LedgerBalance")
    public record LedgerBalance(String account, Instant at, Euros balance) {}

    /** The shape of a page of transactions, for the API document. */
    @Schema(name = "LedgerTransactionPage")
    record LedgerTransactionPage(
            List<SealedTransaction> items, @Nullable String next) {}
}
