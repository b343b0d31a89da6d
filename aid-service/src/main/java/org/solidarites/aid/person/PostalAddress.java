package org.solidarites.aid.person;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.text.OneLine;

/**
 * Where a person gets her letters: also the address of the association or the CCAS where she is domiciled.
 *
 * @param complement what the postman needs besides: with whom, which building, which floor
 * @param postalCode five digits
 */
@Embeddable
public record PostalAddress(
        @Size(max = 100) @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE) @Nullable
        String complement,

        @NotBlank
        @Size(max = 150)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "1 bis place Saint-Similien")
        String street,

        @NotBlank @Pattern(regexp = "[0-9]{5}", message = "{org.solidarites.postcode}") @Schema(examples = "44000")
        String postalCode,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Identity.NAME, message = Identity.NAME_RULE)
        @Schema(examples = "Nantes")
        String city) {

    @Override
    public String toString() {
        return "PostalAddress[…]";
    }
}
