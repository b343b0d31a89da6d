package org.solidarites.foodcoop.purchase;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.budget.PositiveAmount;

/**
 * What a household buys with the code that it shows.
 *
 * @param code as it is shown; small letters, spaces and hyphens do not matter
 */
public record NewPurchase(
        @NotBlank @Size(max = 40) @Schema(examples = "7K3M-0QXZ-V4TA")
        String code,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines) {

    /**
     * Some products of one category.
     *
     * @param category code of the products
     * @param amount euros
     */
    @Schema(name = "PurchaseLine")
    public record Line(
            @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "fruits-legumes")
            String category,

            @NotNull @PositiveAmount @Schema(examples = "12.40")
            Euros amount) {}

    Euros total() {
        return Euros.sum(lines.stream().map(Line::amount).toList());
    }
}
