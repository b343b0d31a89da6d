package org.solidarites.foodcoop.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** A call as the public sees it. */
@Schema(name = "Call")
public record CallView(
        UUID id,
        CallState state,

        @Schema(examples = "Alimentation accessible et durable")
        String title,

        @Schema(examples = "250000.00", description = "Euros a year, for all projects.")
        Euros yearlyEnvelope,

        @Schema(examples = "2027") int firstYear,
        @Schema(examples = "3") int years,
        Instant opensAt,
        Instant closesAt,
        @Schema(examples = "3") int projectsMin,
        @Schema(examples = "5") int projectsMax,
        List<Criterion> criteria,
        @Nullable Instant publishedAt) {}
