package org.solidarites.foodcoop.purchase;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.core.Account;

/**
 * A seller of a caisse, with all that was decided on it. Of the decisions that have begun, the last one holds; what a vote
 * decided only another vote changes.
 */
@Entity
@Table(name = "caisse_seller")
class Seller extends Aggregate {

    private String caisse;
    private String organization;
    private String name;

    @Enumerated(EnumType.STRING)
    private SellerKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SellerDecision> approvals;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Seller() {}

    @SuppressWarnings("NullAway.Init") // decide fills the rest
    Seller(String caisse, String organization, String name, SellerKind kind, SellerDecision first) {
        this.caisse = caisse;
        this.organization = organization;
        this.approvals = List.of();
        decide(name, kind, first);
    }

    /**
     * A coordinator changes what it is approved for.
     *
     * @throws Refusal {@code SELLER_BOUND_BY_VOTE}
     */
    void change(Approval approval) {
        approvals.stream()
                .map(SellerDecision::proposal)
                .filter(Objects::nonNull)
                .findAny()
                .ifPresent(vote -> {
                    throw FoodCoopProblem.SELLER_BOUND_BY_VOTE.refuse().with("proposal", vote);
                });
        decide(approval.name(), approval.kind(), SellerDecision.of(approval));
    }

    /** Notes what was decided on it. */
    final void decide(String called, SellerKind sort, SellerDecision decided) {
        name = called;
        kind = sort;
        List<SellerDecision> more = new ArrayList<>(approvals);
        more.add(decided);
        approvals = List.copyOf(more);
    }

    /** A vote ends its approval from a day on. */
    void end(UUID proposal, String title, LocalDate from) {
        decide(name, kind, new SellerDecision(approvals.getLast().categories(), from, from, title, proposal));
    }

    /** What holds on a day, or nothing before the first that was decided has begun. */
    Optional<SellerDecision> decidedOn(LocalDate day) {
        return approvals.reversed().stream().filter(one -> one.hasBegun(day)).findFirst();
    }

    /** What it is owed, in the ledger. */
    Account owed() {
        return Account.seller(id());
    }

    String caisse() {
        return caisse;
    }

    String name() {
        return name;
    }

    SellerView view(LocalDate today) {
        SellerDecision holds = decidedOn(today).orElseGet(approvals::getLast);
        return new SellerView(
                id(),
                caisse,
                organization,
                name,
                kind,
                new TreeSet<>(holds.categories()),
                holds.from(),
                holds.until(),
                holds.decision(),
                holds.proposal(),
                approvals);
    }
}
