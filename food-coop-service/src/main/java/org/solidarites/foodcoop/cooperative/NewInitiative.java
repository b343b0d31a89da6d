package org.solidarites.foodcoop.cooperative;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.text.OneLine;

/** What an actor would like to try out. All can read it: names of people do not belong here. */
@Embeddable
@Schema(name = "NewInitiative")
public record NewInitiative(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Schema(examples = "Frigo partagé à la Bottière")
        String title,

        @NotBlank @Size(max = 4000) @Schema(examples = "Un frigo ouvert à toutes et tous devant la maison de quartier.")
        String description) {}
