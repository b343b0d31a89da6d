package org.solidarites.guichet.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who comes: what the desk needs to receive and reach the person, and no more. Kept in a table of its own. */
@Embeddable
public record Visitor(
        @Column(table = "appointment_person") @NotBlank @Size(max = 100) @Schema(examples = "Awa")
        String firstName,

        @Column(table = "appointment_person") @NotBlank @Size(max = 100) @Schema(examples = "Exemple")
        String lastName,

        @Column(table = "appointment_person")
        @Pattern(regexp = "\\+?[0-9](?:[ .]?[0-9]){5,14}", message = "{org.solidarites.phone}")
        @Schema(examples = "06 00 00 00 00")
        @Nullable
        String phone,

        @Column(table = "appointment_person")
        @Email
        @Size(max = 200)
        @Schema(examples = "awa@exemple.example")
        @Nullable
        String email) {

    @Override
    public String toString() {
        return "Visitor[…]"; // so that no log can name anybody
    }
}
