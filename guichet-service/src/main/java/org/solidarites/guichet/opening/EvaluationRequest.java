package org.solidarites.guichet.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Opening hours and the instants at which to look at them.
 *
 * @param expression in the syntax of OpenStreetMap's {@code opening_hours}
 * @param at instants in RFC 3339 with offset
 */
public record EvaluationRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "Mo-Fr 09:00-12:30,13:30-17:00; Th 10:30-17:00; PH off")
        String expression,

        @NotNull
        @Size(min = 1, max = 100)
        @Schema(examples = "[\"2026-05-07T11:00:00+02:00\", \"2026-05-08T11:00:00+02:00\"]")
        List<@NotNull Instant> at) {}
