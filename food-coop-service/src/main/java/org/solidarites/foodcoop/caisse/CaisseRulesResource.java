package org.solidarites.foodcoop.caisse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.foodcoop.caisse.core.CaisseRules;
import org.solidarites.foodcoop.caisse.core.RuleBook;

/** The rules of the caisse over HTTP, open to all. */
@Path("/v1/caisse/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Caisse", description = "The caisse commune alimentaire: its dated rules and the households' accounts.")
@RunOnVirtualThread
public class CaisseRulesResource {

    private final RuleVersions rules;
    private final Clock clock;

    CaisseRulesResource(RuleVersions rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The rules in force today and all versions, each with its source and whether it is confirmed. */
    @GET
    @PermitAll
    @Operation(
            summary = "Read the rules of the caisse",
            description =
                    "Those in force today in Nantes, and all versions of all caisses, each with the document or the vote that"
                            + " made it. Euros a month; what is not"
                            + " confirmed says so.")
    public Rules read() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        RuleBook book = rules.book();
        return new Rules(book.inForce(Caisses.NANTES, today).orElse(null), book.versions());
    }

    /**
     * The rules of the caisse.
     *
     * @param inForce those of the caisse of Nantes today, or null before the first
     * @param versions latest first
     */
    @Schema(name = "CaisseRuleBook")
    public record Rules(@Nullable CaisseRules inForce, List<CaisseRules> versions) {}
}
