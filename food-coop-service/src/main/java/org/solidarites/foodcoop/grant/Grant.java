package org.solidarites.foodcoop.grant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.grant.core.GrantPlan;

/** A grant over one or several years. It keeps the plan; what was awarded and paid is read from the ledger. */
@Entity
@Table(name = "grant_agreement")
class Grant extends Aggregate {

    private UUID projectId;
    private UUID callId;
    private String projectTitle;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "beneficiary_name"))
    @AttributeOverride(name = "siret", column = @Column(name = "beneficiary_siret"))
    private Beneficiary beneficiary;

    private Instant awardedAt;

    @ElementCollection
    @CollectionTable(name = "grant_instalment", joinColumns = @JoinColumn(name = "grant_id"))
    @OrderColumn(name = "position")
    private List<Instalment> instalments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Grant() {}

    static Grant award(AwardedProject project, GrantPlan plan, Instant now) {
        Grant grant = new Grant();
        grant.projectId = project.projectId();
        grant.callId = project.callId();
        grant.projectTitle = project.title();
        grant.beneficiary = project.beneficiary();
        grant.awardedAt = now;
        plan.instalments().forEach(planned -> grant.instalments.add(Instalment.of(planned)));
        return grant;
    }

    /**
     * Pays an instalment.
     *
     * @return the instalment, paid
     * @throws Refusal {@code INSTALMENT_NOT_FOUND}, {@code INSTALMENT_ALREADY_PAID}
     */
    Instalment pay(UUID instalmentId, Instant now) {
        int place = IntStream.range(0, instalments.size())
                .filter(i -> instalments.get(i).id().equals(instalmentId))
                .findFirst()
                .orElseThrow(FoodCoopProblem.INSTALMENT_NOT_FOUND::refuse);
        Instalment due = instalments.get(place);
        if (due.paidAt() != null) {
            throw FoodCoopProblem.INSTALMENT_ALREADY_PAID
                    .refuse()
                    .with("paidAt", due.paidAt().atZone(CityTime.ZONE).toOffsetDateTime());
        }
        Instalment paid = due.paid(now);
        instalments.set(place, paid);
        raise(new GrantEvents.InstalmentPaid(id(), paid.id(), paid.amount()));
        return paid;
    }

    UUID projectId() {
        return projectId;
    }

    UUID callId() {
        return callId;
    }

    String projectTitle() {
        return projectTitle;
    }

    Beneficiary beneficiary() {
        return beneficiary;
    }

    Instant awardedAt() {
        return awardedAt;
    }

    List<Instalment> instalments() {
        return List.copyOf(instalments);
    }

    /** The years it is for, earliest first. */
    List<Integer> years() {
        return instalments.stream().map(Instalment::year).distinct().sorted().toList();
    }
}
