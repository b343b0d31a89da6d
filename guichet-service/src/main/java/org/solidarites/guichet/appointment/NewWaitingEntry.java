package org.solidarites.guichet.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wish for a slot that may be freed.
 *
 * @param guichet code of the desk
 * @param motive code of the motive
 * @param firstDay the first day on which the person could come
 * @param lastDay the last one
 */
public record NewWaitingEntry(
        @NotBlank @Size(max = 80) @Schema(examples = "ccas") String guichet,

        @NotBlank @Size(max = 80) @Schema(examples = "aide-financiere")
        String motive,

        @NotNull @Schema(examples = "2026-02-02") LocalDate firstDay,
        @NotNull @Schema(examples = "2026-02-27") LocalDate lastDay) {}
