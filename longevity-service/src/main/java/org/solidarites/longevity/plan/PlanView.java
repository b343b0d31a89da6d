package org.solidarites.longevity.plan;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the plan.
 *
 * @param version counts from 1 on
 * @param license under which it may be used by all
 */
@Schema(name = "PublishedAgeFriendlyPlan")
public record PlanView(
        @Schema(examples = "3") int version,
        Instant publishedAt,

        @Schema(examples = "https://creativecommons.org/licenses/by/4.0/")
        String license,

        AgeFriendlyPlan plan) {}
