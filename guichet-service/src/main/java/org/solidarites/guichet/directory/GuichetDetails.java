package org.solidarites.guichet.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a desk, as an agent writes it: all of it each time.
 *
 * @param name as the public knows it
 * @param announcedFor when the opening is announced for, in the words of the announcement
 * @param source where these facts were read
 */
public record GuichetDetails(
        @NotBlank @Size(max = 150) @Schema(examples = "Pôle Daniel-Asseray")
        String name,

        @NotNull GuichetKind kind,

        @NotBlank @Schema(examples = "dervallieres-zola", description = "Code of a quartier, see /v1/quartiers.")
        String quartier,

        @NotNull GuichetState state,

        @Size(max = 100) @Schema(examples = "2028") @Nullable
        String announcedFor,

        @Size(max = 200) @Schema(examples = "1 bis place Saint-Similien, 44000 Nantes") @Nullable
        String address,

        @Pattern(regexp = "\\+?[0-9 .]{6,20}", message = "must be a phone number: digits and spaces")
        @Schema(examples = "02 40 99 27 00")
        @Nullable
        String phone,

        @NotBlank @Size(max = 500) @Schema(examples = "conseil municipal, 13 October 2023")
        String source) {}
