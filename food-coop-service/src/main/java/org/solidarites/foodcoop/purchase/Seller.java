package org.solidarites.foodcoop.purchase;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.core.Account;

/** A seller that a caisse has approved, for some products and some time. */
@Entity
@Table(name = "caisse_seller")
class Seller extends Aggregate {

    private String caisse;
    private String organization;
    private String name;

    @Enumerated(EnumType.STRING)
    private SellerKind kind;

    private LocalDate approvedFrom;
    private @Nullable LocalDate approvedUntil;
    private String decision;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "caisse_seller_category", joinColumns = @JoinColumn(name = "seller_id"))
    @Column(name = "category")
    @BatchSize(size = 100)
    private Set<String> categories;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Seller() {}

    @SuppressWarnings("NullAway.Init") // approve fills the rest
    Seller(String caisse, String organization, Approval approval) {
        this.caisse = caisse;
        this.organization = organization;
        this.categories = new TreeSet<>();
        approve(approval);
    }

    /** What it is approved for from now on, in place of what was before. */
    final void approve(Approval approval) {
        name = approval.name();
        kind = approval.kind();
        approvedFrom = approval.from();
        approvedUntil = approval.until();
        decision = approval.decision();
        categories.clear();
        categories.addAll(approval.categories());
    }

    /** Refuses a sale on a day on which it is not approved. */
    void requireApproved(LocalDate day) {
        if (day.isBefore(approvedFrom) || (approvedUntil != null && !day.isBefore(approvedUntil))) {
            throw FoodCoopProblem.PLACE_NOT_APPROVED.refuse().with("decision", decision);
        }
    }

    /** Refuses products that it is not approved for. */
    void requireProduct(String category, int line) {
        if (!categories.contains(category)) {
            throw FoodCoopProblem.PRODUCT_NOT_APPROVED
                    .refuse()
                    .with("category", category)
                    .with("decision", decision)
                    .with("approved", String.join(", ", new TreeSet<>(categories)))
                    .at(FieldError.inBody("lines/" + line + "/category"));
        }
    }

    /** What it is owed, in the ledger. */
    Account owed() {
        return Account.seller(id());
    }

    String caisse() {
        return caisse;
    }

    SellerView view() {
        return new SellerView(
                id(),
                caisse,
                organization,
                name,
                kind,
                new TreeSet<>(categories),
                approvedFrom,
                approvedUntil,
                decision);
    }
}
