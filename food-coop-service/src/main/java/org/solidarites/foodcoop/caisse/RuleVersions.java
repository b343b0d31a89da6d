package org.solidarites.foodcoop.caisse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.foodcoop.caisse.core.Allocation;
import org.solidarites.foodcoop.caisse.core.Origin;
import org.solidarites.foodcoop.caisse.core.RuleBook;
import org.solidarites.foodcoop.caisse.core.VotedChange;

/** The rules of the caisses as the documents and the votes since have made them. */
@ApplicationScoped
public class RuleVersions {

    private final RuleBook documents;
    private final VotedChangeRepository votes;
    private final Clock clock;

    RuleVersions(RuleBook documents, VotedChangeRepository votes, Clock clock) {
        this.documents = documents;
        this.votes = votes;
        this.clock = clock;
    }

    public RuleBook book() {
        return documents.with(votes.all());
    }

    /**
     * Makes the next version of the rules of a caisse, by a proposal that was adopted.
     *
     * @param allocation the new one, or null where it stays
     * @return the code of the version
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public String adopt(
            UUID proposal,
            String title,
            String caisse,
            LocalDate from,
            Origin.What what,
            @Nullable Allocation allocation) {
        int number = votes.nextNumber(caisse);
        votes.keep(new VotedChange(proposal, title, caisse, number, from, what, allocation), clock.instant());
        return VotedChange.code(caisse, from, number);
    }
}
