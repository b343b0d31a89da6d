package org.solidarites.guichet.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A held slot to be booked.
 *
 * @param hold id of the hold
 * @param person who comes
 * @param consentOn for partners: the day on which the person consented to the booking and to these data being handed on
 */
public record NewAppointment(
        @NotNull UUID hold,
        @NotNull @Valid Visitor person,
        @Schema(examples = "2026-01-15") @Nullable LocalDate consentOn) {}
