package org.solidarites.longevity.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * On which days there are sessions.
 *
 * @param rule RRULE of RFC 5545 with COUNT or UNTIL; its hours are those of the first session, by the city's clock
 * @param exceptions days of the rule without a session
 */
public record SessionRule(
        @NotNull @Size(max = 200) @Schema(examples = "FREQ=WEEKLY;COUNT=8")
        String rule,

        @Size(max = 100)
        @Schema(description = "Days of the rule without a session.", examples = "[\"2027-04-06\"]")
        @Nullable
        List<@NotNull LocalDate> exceptions) {}
