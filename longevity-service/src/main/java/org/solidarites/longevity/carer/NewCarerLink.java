package org.solidarites.longevity.carer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.longevity.person.Consent;
import org.solidarites.longevity.person.Person;

/**
 * What a senior lets a carer do.
 *
 * @param senior who she is; kept only as a keyed hash, by which the carer's registrations are compared
 * @param validUntil last day; at most two years ahead
 * @param consent of the senior, where an agent gives it for her
 */
public record NewCarerLink(
        @NotNull @Valid Person senior,

        @NotEmpty @Size(max = 3) @Schema(examples = "[\"BOOK\", \"SEE\"]")
        List<@NotNull CarerRight> rights,

        @NotNull @Schema(examples = "2027-06-30") LocalDate validUntil,
        @Valid @Nullable Consent consent) {}
