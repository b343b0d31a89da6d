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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.grant.core.GrantPlan;
import org.solidarites.foodcoop.grant.core.NewShare;
import org.solidarites.foodcoop.grant.core.Requirement;
import org.solidarites.foodcoop.grant.core.Share;
import org.solidarites.foodcoop.grant.core.Shares;

/** A grant over one or several years. It keeps the plan; what was awarded and paid is read from the ledger. */
@Entity
@Table(name = "grant_agreement")
class Grant extends Aggregate {

    private UUID projectId;
    private UUID callId;
    private String projectTitle;
    private String summary;
    private String organization;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "beneficiary_name"))
    @AttributeOverride(name = "siret", column = @Column(name = "beneficiary_siret"))
    private Beneficiary beneficiary;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Share> split = new ArrayList<>();

    private Instant awardedAt;

    @Embedded
    private @Nullable Agreement agreement;

    private @Nullable String suspendedFor;
    private int amendments;

    @ElementCollection
    @CollectionTable(name = "grant_instalment", joinColumns = @JoinColumn(name = "grant_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Instalment> instalments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Grant() {}

    static Grant award(AwardedProject project, GrantPlan plan, Instant now) {
        Grant grant = new Grant();
        grant.projectId = project.projectId();
        grant.callId = project.callId();
        grant.projectTitle = project.title();
        grant.summary = project.summary();
        grant.organization = project.organization();
        grant.beneficiary = project.beneficiary();
        grant.split = project.split();
        grant.awardedAt = now;
        plan.instalments().forEach(planned -> grant.instalments.add(Instalment.of(planned)));
        return grant;
    }

    /**
     * The agreement was signed.
     *
     * @throws Refusal {@code GRANT_ALREADY_SIGNED}, {@code SIGNATURE_DATE_INVALID} before the award or in the future
     */
    void sign(Agreement signed, LocalDate today) {
        if (agreement != null) {
            throw FoodCoopProblem.GRANT_ALREADY_SIGNED.refuse().with("signedOn", agreement.signedOn());
        }
        requireDate(signed.signedOn(), LocalDate.ofInstant(awardedAt, CityTime.ZONE), today);
        agreement = signed;
    }

    private static void requireDate(LocalDate signedOn, LocalDate first, LocalDate today) {
        if (signedOn.isBefore(first) || signedOn.isAfter(today)) {
            throw FoodCoopProblem.SIGNATURE_DATE_INVALID
                    .refuse()
                    .with("first", first)
                    .with("last", today)
                    .with("signedOn", signedOn)
                    .at(FieldError.inBody("signedOn"));
        }
    }

    /**
     * Pays an instalment.
     *
     * @param reported years whose report was accepted
     * @return the instalment, paid
     * @throws Refusal {@code INSTALMENT_NOT_FOUND}, {@code INSTALMENT_ALREADY_PAID}, {@code GRANT_NOT_SIGNED},
     *     {@code GRANT_SUSPENDED}, {@code REPORT_NOT_ACCEPTED}
     */
    Instalment pay(UUID instalmentId, Set<Integer> reported, Instant now) {
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
        requireInForce();
        if (due.requires() == Requirement.REPORT_ACCEPTED && !reported.contains(due.reportYear())) {
            throw FoodCoopProblem.REPORT_NOT_ACCEPTED
                    .refuse()
                    .with("year", String.valueOf(due.reportYear()))
                    .with("label", due.label());
        }
        Instalment paid = due.paid(now);
        instalments.set(place, paid);
        raise(new GrantEvents.InstalmentPaid(id(), paid.id(), paid.amount()));
        return paid;
    }

    private void requireInForce() {
        requireSigned();
        if (suspendedFor != null) {
            throw FoodCoopProblem.GRANT_SUSPENDED.refuse();
        }
    }

    /**
     * Lets through only once the agreement is signed.
     *
     * @throws Refusal {@code GRANT_NOT_SIGNED}
     */
    Agreement requireSigned() {
        if (agreement == null) {
            throw FoodCoopProblem.GRANT_NOT_SIGNED.refuse();
        }
        return agreement;
    }

    /**
     * An avenant replaces what is still to be paid.
     *
     * @param shares the split from now on, or null where it stays in its proportions
     * @throws Refusal {@code GRANT_NOT_SIGNED}, {@code SIGNATURE_DATE_INVALID} before the agreement or in the future, or what
     *     {@link Shares#anew} refuses
     */
    void amend(GrantPlan plan, @Nullable List<NewShare> shares, LocalDate signedOn, LocalDate today) {
        requireDate(signedOn, requireSigned().signedOn(), today);
        if (shares != null) {
            split = Shares.anew(
                    split, shares, Euros.sum(List.copyOf(plan.awarded().values())));
        }
        instalments.removeIf(instalment -> !instalment.wasPaid());
        plan.instalments().forEach(planned -> instalments.add(Instalment.of(planned)));
        amendments++;
    }

    /**
     * Nothing is paid from now on.
     *
     * @throws Refusal {@code GRANT_NOT_SIGNED}, {@code GRANT_SUSPENDED} if it is already
     */
    void suspend(String reason) {
        requireInForce();
        suspendedFor = reason;
    }

    /**
     * It is paid again.
     *
     * @throws Refusal {@code GRANT_NOT_SUSPENDED}
     */
    void resume() {
        suspendedFor();
        suspendedFor = null;
    }

    /**
     * Why nothing is paid.
     *
     * @throws Refusal {@code GRANT_NOT_SUSPENDED}
     */
    String suspendedFor() {
        if (suspendedFor == null) {
            throw FoodCoopProblem.GRANT_NOT_SUSPENDED.refuse();
        }
        return suspendedFor;
    }

    /** Whether the caller acts for the association that the grant is for. */
    boolean isOf(Caller caller) {
        return caller.actsFor(organization);
    }

    GrantState state() {
        if (agreement == null) {
            return GrantState.AWARDED;
        }
        return suspendedFor == null ? GrantState.SIGNED : GrantState.SUSPENDED;
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

    String summary() {
        return summary;
    }

    Beneficiary beneficiary() {
        return beneficiary;
    }

    List<Share> split() {
        return List.copyOf(split);
    }

    Instant awardedAt() {
        return awardedAt;
    }

    @Nullable
    Agreement agreement() {
        return agreement;
    }

    int amendments() {
        return amendments;
    }

    List<Instalment> instalments() {
        return List.copyOf(instalments);
    }
}
