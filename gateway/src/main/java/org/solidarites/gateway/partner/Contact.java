package org.solidarites.gateway.partner;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to write to at a partner.
 *
 * @param role what for
 * @param email a mailbox of the function, read by whoever has it: {@code api@association.example}
 */
@Embeddable
@Schema(name = "PartnerContact")
public record Contact(
        @NotNull @Enumerated(EnumType.STRING) Role role,
        @NotNull @Email @Size(max = 254) String email) {

    /** What a partner is written to for. */
    @Schema(name = "PartnerContactRole")
    public enum Role {
        /** What breaks, what changes, what is switched off. */
        TECHNICAL,
        /** The plan, the end of the cooperation. */
        ADMINISTRATIVE,
        /** A secret that leaked, an attack. */
        SECURITY
    }
}
