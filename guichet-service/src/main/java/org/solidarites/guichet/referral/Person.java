package org.solidarites.guichet.referral;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The person referred: what the desk needs to receive her, and no more. Erased when the referral ends. */
@Embeddable
public record Person(
        @NotBlank @Size(max = 100) @Schema(examples = "Awa") String firstName,

        @NotBlank @Size(max = 100) @Schema(examples = "Exemple")
        String lastName,

        @Pattern(regexp = "\\+?[0-9](?:[ .]?[0-9]){5,14}", message = "{org.solidarites.phone}")
        @Schema(examples = "06 00 00 00 00")
        @Nullable
        String phone,

        @Email @Size(max = 200) @Schema(examples = "awa@exemple.example") @Nullable
        String email) {

    @Override
    public String toString() {
        return "Person[…]"; // so that no log can name anybody
    }
}
