package org.solidarites.foodcoop.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;

/** Money of a grant that was paid and claimed back. What is written stays; the database sees to it. */
@Entity
@Immutable
@Table(name = "grant_clawback")
class Clawback {

    @Id
    private UUID id;

    private UUID grantId;

    @Column(name = "year")
    private int year;

    @Column(name = "cents")
    private Euros amount;

    private String reason;
    private Instant claimedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Clawback() {}

    Clawback(UUID grantId, NewClawback asked, Instant now) {
        this.id = Ids.next();
        this.grantId = grantId;
        this.year = asked.year();
        this.amount = asked.amount();
        this.reason = asked.reason();
        this.claimedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID grantId() {
        return grantId;
    }

    int year() {
        return year;
    }

    Euros amount() {
        return amount;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    View view() {
        return new View(id, year, amount, reason, claimedAt);
    }

    /** What was claimed back, as the association and the city read it. */
    @Schema(name = "Clawback")
    public record View(
            UUID id,
            @Schema(examples = "2027") int year,
            @Schema(examples = "1200.00") Euros amount,
            String reason,
            Instant claimedAt) {}
}
