package org.solidarites.foodcoop.purchase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;
import org.solidarites.chassis.text.OneLine;

/**
 * A seller that a vote is to approve.
 *
 * @param organization alias of the partner organization whose tokens redeem codes
 * @param categories codes of all products that it may sell, in place of those before
 * @param until first day on which it is approved no more, or null
 */
@Schema(name = "VotedSeller")
public record VotedSeller(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "\\S*", message = "{org.solidarites.no-blanks}")
        @Schema(examples = "vrac-nantes")
        String organization,

        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Épicerie VRAC Bellevue")
        String name,

        @NotNull SellerKind kind,

        @NotEmpty @Size(max = 50) @Schema(examples = "[\"fruits-legumes\", \"pain\"]")
        Set<@NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) String> categories,

        @Schema(examples = "2027-09-01") @Nullable LocalDate until) {}
