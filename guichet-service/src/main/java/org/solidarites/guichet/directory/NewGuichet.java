package org.solidarites.guichet.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/**
 * A desk to be entered in the directory.
 *
 * @param code kebab-case and unique; it never changes, so that tokens and neighbours can name the desk by it
 */
public record NewGuichet(
        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "pole-daniel-asseray")
        String code,

        @NotNull @Valid GuichetDetails details) {}
