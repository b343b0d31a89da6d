package org.solidarites.foodcoop.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * What follows for a household that leaves its caisse.
 *
 * @param lastMonth the last of which it is a member: its allocation is credited if its contribution is paid
 * @param returned euros that it had paid for later months and gets back
 * @param balance euros on its account
 * @param spendableUntil last day on which it may spend them
 */
@Schema(name = "CaisseAccountDeparture")
public record DepartureView(
        UUID account,
        LocalDate leftOn,

        @Schema(type = SchemaType.STRING, examples = "2026-02")
        YearMonth lastMonth,

        @Schema(examples = "40.00") Euros returned,
        @Schema(examples = "120.00") Euros balance,
        @Schema(examples = "2026-05-31") LocalDate spendableUntil) {}
