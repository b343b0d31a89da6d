package org.solidarites.guichet.directory;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a place is. The commune is always known, the street may not be.
 *
 * @param street number and street, or null where it was not found
 * @param inseeCode of the commune, which a postcode does not tell
 */
@Embeddable
@Schema(name = "Address")
public record Address(
        @Size(max = 200) @Schema(examples = "1 bis place Saint-Similien") @Nullable
        String street,

        @Pattern(regexp = "[0-9]{5}", message = "{org.solidarites.postcode}") @Schema(examples = "44000") @Nullable
        String postcode,

        @NotBlank @Size(max = 100) @Schema(examples = "Nantes")
        String city,

        @NotNull
        @Pattern(regexp = "[0-9][0-9AB][0-9]{3}", message = "{org.solidarites.insee-code}")
        @Schema(examples = "44109")
        String inseeCode) {

    /** The address as one writes it on one line, or null where the street is not known. */
    @Nullable
    String line() {
        return street == null ? null : postcode == null ? street + ", " + city : street + ", " + postcode + " " + city;
    }
}
