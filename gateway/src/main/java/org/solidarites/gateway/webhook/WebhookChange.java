package org.solidarites.gateway.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.text.OneLine;

/** What is to be another in a webhook; what is not given stays. */
public record WebhookChange(
        @Size(min = 1, max = 2000)
        @Schema(
                examples = "https://asso-demo.example/solidarites",
                description = "A new address must be verified before anything is sent there.")
        @Nullable
        String url,

        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Size(max = 200)
        @Schema(examples = "Suivi des orientations")
        @Nullable
        String description,

        @Size(max = 100) @Schema(examples = "[\"org.solidarites.referral.*\"]") @Nullable
        List<@NotNull String> types,

        @Schema(description = "True disables it; a verification of its address makes it active again.") @Nullable
        Boolean disabled) {}
