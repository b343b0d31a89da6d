package org.solidarites.foodcoop.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.grant.core.PlannedInstalment;
import org.solidarites.foodcoop.grant.core.Requirement;

/**
 * An instalment of a grant.
 *
 * @param year the budget year it is paid from
 * @param amount euros
 * @param plannedOn when it should be paid
 * @param requires what must have happened before it is paid
 * @param reportYear the year whose report must be accepted, if one must
 * @param condition the same in words
 * @param paidAt null until it is paid
 */
@Embeddable
public record Instalment(
        UUID id,
        @Schema(examples = "Premier versement") String label,
        @Schema(examples = "2027") int year,

        @Column(name = "cents") @Schema(examples = "30000.00")
        Euros amount,

        @Schema(examples = "2027-03-01") LocalDate plannedOn,

        @Enumerated(EnumType.STRING) @Schema(examples = "SIGNATURE")
        Requirement requires,

        @Nullable @Schema(examples = "2027") Integer reportYear,

        @Schema(examples = "À la signature de la convention")
        String condition,

        @Nullable Instant paidAt) {

    static Instalment of(PlannedInstalment planned) {
        return new Instalment(
                Ids.next(),
                planned.label(),
                planned.year(),
                planned.amount(),
                planned.plannedOn(),
                planned.requires(),
                planned.reportYear(),
                planned.condition(),
                null);
    }

    Instalment paid(Instant now) {
        return new Instalment(id, label, year, amount, plannedOn, requires, reportYear, condition, now);
    }

    boolean wasPaid() {
        return paidAt != null;
    }
}
