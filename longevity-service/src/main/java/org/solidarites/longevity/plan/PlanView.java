package org.solidarites.longevity.plan;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the plan.
 *
 * @param version counts from 1 on
 */
@Schema(name = "PublishedAgeFriendlyPlan")
public record PlanView(@Schema(examples = "3") int version, Instant publishedAt, AgeFriendlyPlan plan) {}
