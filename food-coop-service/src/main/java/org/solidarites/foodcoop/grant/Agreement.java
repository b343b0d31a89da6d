package org.solidarites.foodcoop.grant;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.text.OneLine;

/** The agreement (convention) that the city and the one that leads have signed. */
@Embeddable
@Schema(name = "GrantAgreement")
public record Agreement(
        @NotBlank
        @Size(max = 60)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "CONV-2025-014")
        String reference,

        @NotNull @Schema(examples = "2025-01-15") LocalDate signedOn) {}
