package org.solidarites.foodcoop.cooperative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an actor answers to an offer or a need; only the one who posted it reads it. */
public record HelpMessage(
        @NotBlank @Size(max = 2000) @Schema(examples = "Samedi prochain, de 9 h à 11 h ?")
        String message) {}
