package org.solidarites.foodcoop.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.caisse.Caisses;

/** Approves sellers and ends that: as a coordinator writes it down, or as a vote of the Coopérative has decided. */
@ApplicationScoped
public class Sellers {

    private final SellerRepository sellers;
    private final Caisses caisses;
    private final Clock clock;

    Sellers(SellerRepository sellers, Caisses caisses, Clock clock) {
        this.sellers = sellers;
        this.caisses = caisses;
        this.clock = clock;
    }

    /**
     * Approves a seller that there is not yet.
     *
     * @throws Refusal {@code UNKNOWN_CAISSE}, {@code APPROVAL_PERIOD_INVALID}, {@code SELLER_EXISTS}
     */
    Seller approve(NewSeller wanted) {
        caisses.rules(wanted.caisse());
        wanted.approval().requirePeriod("approval/");
        if (sellers.of(wanted.organization(), wanted.caisse()).isPresent()) {
            throw FoodCoopProblem.SELLER_EXISTS
                    .refuse()
                    .with("organization", wanted.organization())
                    .at(FieldError.inBody("organization"));
        }
        Approval approval = wanted.approval();
        return sellers.keep(new Seller(
                wanted.caisse(), wanted.organization(), approval.name(), approval.kind(), SellerDecision.of(approval)));
    }

    /**
     * Changes what a seller is approved for.
     *
     * @throws Refusal {@code SELLER_NOT_FOUND}, {@code APPROVAL_PERIOD_INVALID}, {@code SELLER_BOUND_BY_VOTE}
     */
    Seller change(UUID id, @Nullable String ifMatch, Approval approval) {
        Seller seller = sellers.held(id).orElseThrow(FoodCoopProblem.SELLER_NOT_FOUND::refuse);
        Versions.require(ifMatch, seller.version());
        approval.requirePeriod("");
        seller.change(approval);
        return sellers.keep(seller);
    }

    /** Whether an organization is or was a seller of a caisse. */
    public boolean knows(String organization, String caisse) {
        return sellers.of(organization, caisse).isPresent();
    }

    /** A vote approves a seller, a new one or for other products than before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void adopt(UUID proposal, String title, String caisse, VotedSeller voted, LocalDate from) {
        SellerDecision decision = new SellerDecision(voted.categories(), from, voted.until(), title, proposal);
        sellers.keep(sellers.of(voted.organization(), caisse)
                .flatMap(there -> sellers.held(there.id()))
                .map(there -> {
                    there.decide(voted.name(), voted.kind(), decision);
                    return there;
                })
                .orElseGet(() -> new Seller(caisse, voted.organization(), voted.name(), voted.kind(), decision)));
    }

    /** A vote ends the approval of a seller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID proposal, String title, String caisse, String organization, LocalDate from) {
        Seller seller = sellers.of(organization, caisse)
                .flatMap(there -> sellers.held(there.id()))
                .orElseThrow(FoodCoopProblem.SELLER_NOT_FOUND::refuse);
        seller.end(proposal, title, from);
        sellers.keep(seller);
    }

    SellerView view(Seller seller) {
        return seller.view(LocalDate.now(clock));
    }
}
