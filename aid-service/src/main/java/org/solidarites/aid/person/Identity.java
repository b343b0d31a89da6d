package org.solidarites.aid.person;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.text.PlainText;

/**
 * Who asks, and how to reach her.
 *
 * @param address where letters reach her, or null
 * @param preferredLanguage BCP 47 tag of the language she is best spoken to in, or null
 */
@Embeddable
public record Identity(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Identity.NAME, message = Identity.NAME_RULE)
        @Schema(examples = "Awa")
        String givenName,

        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Identity.NAME, message = Identity.NAME_RULE)
        @Schema(examples = "Exemple")
        String familyName,

        @NotNull @Schema(examples = "2001-05-14") LocalDate birthDate,

        @Embedded
        @AttributeOverride(name = "complement", column = @Column(name = "address_complement"))
        @AttributeOverride(name = "street", column = @Column(name = "address_street"))
        @AttributeOverride(name = "postalCode", column = @Column(name = "address_postal_code"))
        @AttributeOverride(name = "city", column = @Column(name = "address_city"))
        @Valid
        @Nullable
        PostalAddress address,

        @Pattern(regexp = Identity.PHONE, message = "{org.solidarites.phone}")
        @Schema(examples = "06 00 00 00 00")
        @Nullable
        String phone,

        @Email @Size(max = 200) @Schema(examples = "awa@exemple.example") @Nullable
        String email,

        @Pattern(regexp = Identity.LANGUAGE, message = "{org.solidarites.language-tag}")
        @Schema(examples = "fr")
        @Nullable
        String preferredLanguage) {

    /** Letters of any script, with what stands between the parts of a name. */
    static final String NAME = "[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]*";

    static final String NAME_RULE = "must be letters, with spaces, hyphens, apostrophes and full stops between them";

    static final String PHONE = "\\+[1-9][0-9 .]{6,18}|0[1-9][0-9 .]{8,12}";
    static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}";

    /** Whether it may be the same person: born on the same day, and of the same name to a reader's eye. */
    boolean isAlike(Identity other) {
        return birthDate.equals(other.birthDate)
                && PlainText.name(givenName).equals(PlainText.name(other.givenName))
                && PlainText.name(familyName).equals(PlainText.name(other.familyName));
    }

    @Override
    public String toString() {
        return "Identity[…]"; // so that no log can name anybody
    }
}
