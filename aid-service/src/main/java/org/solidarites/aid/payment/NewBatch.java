package org.solidarites.aid.payment;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A batch to be prepared.
 *
 * @param payments ids of ordered payments, all by the same means
 */
public record NewBatch(
        @NotEmpty @Size(max = 500) @Schema(examples = "[\"0199d0f5-7a3c-7c55-9e21-5f0c1d2e3a4b\"]")
        Set<@NotNull UUID> payments) {}
