package org.solidarites.foodcoop.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.foodcoop.budget.YearAmount;
import org.solidarites.foodcoop.grant.core.Share;

/** An avenant: what it made of the amounts of a grant, and why. What is written stays; the database sees to it. */
@Entity
@Immutable
@Table(name = "grant_amendment")
class Amendment {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the queries read it
    private UUID grantId;

    @Column(name = "number")
    private int amendment;

    private String reference;
    private String reason;
    private LocalDate signedOn;

    @Column(name = "awarded_before")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<YearAmount> before;

    @Column(name = "awarded_after")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<YearAmount> after;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Share> shares;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Amendment() {}

    Amendment(Grant grant, NewAmendment asked, List<YearAmount> before, List<YearAmount> after, Instant now) {
        this.id = Ids.next();
        this.grantId = grant.id();
        this.amendment = grant.amendments();
        this.reference = asked.reference();
        this.reason = asked.reason();
        this.signedOn = asked.signedOn();
        this.before = before;
        this.after = after;
        this.shares = asked.shares() == null ? null : grant.split();
        this.writtenAt = now;
    }

    View view() {
        return new View(id, amendment, reference, reason, signedOn, before, after, shares, writtenAt);
    }

    /**
     * An avenant as the public reads it.
     *
     * @param number from 1 on
     * @param before euros awarded by year until then
     * @param after euros awarded by year from then on
     * @param shares what each paid partner has from then on, where it was split anew
     */
    @Schema(name = "Amendment")
    public record View(
            UUID id,
            @Schema(examples = "1") int number,
            @Schema(examples = "AV-2026-01") String reference,
            String reason,
            LocalDate signedOn,
            List<YearAmount> before,
            List<YearAmount> after,
            @Nullable List<Share> shares,
            Instant writtenAt) {}
}
