package org.solidarites.guichet.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A desk to be entered in the directory.
 *
 * @param code kebab-case and unique; it never changes, so that tokens and neighbours can name the desk by it
 */
public record NewGuichet(
        @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "must be kebab-case: letters, digits and hyphens")
        @Schema(examples = "pole-daniel-asseray")
        String code,

        @NotNull @Valid GuichetDetails details) {}
