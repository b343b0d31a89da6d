package org.solidarites.guichet.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Days on which other hours hold than usual.
 *
 * @param from first day
 * @param to last day, the same as {@code from} for one day
 * @param hours the hours of these days as an OSM expression, null where the place is closed all day
 * @param reason what the public is told
 */
@Schema(name = "OpeningException")
public record OpeningException(
        @NotNull @Schema(examples = "2026-08-03") LocalDate from,
        @NotNull @Schema(examples = "2026-08-14") LocalDate to,

        @Size(max = 300)
        @Schema(examples = "09:00-12:00", description = "OSM opening hours of these days; null: closed.")
        @Nullable
        String hours,

        @NotBlank @Size(max = 200) @Schema(examples = "travaux")
        String reason) {}
