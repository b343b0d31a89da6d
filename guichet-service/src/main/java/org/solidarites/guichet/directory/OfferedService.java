package org.solidarites.guichet.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;

/**
 * One thing that a place does for people, in the words of data·inclusion. Empty lists where nothing is known.
 *
 * @param code kebab-case, unique in its place; it never changes, so that others can name the service by it
 * @param fee {@code gratuit} or {@code payant}, null where it is not known
 */
@Schema(name = "OfferedService")
public record OfferedService(
        @NotNull
        @Size(max = 80)
        @Pattern(regexp = Codes.PATTERN, message = Codes.RULE)
        @Schema(examples = "acces-aux-droits")
        String code,

        @NotBlank @Size(max = 150) @Schema(examples = "Accueil et accès aux droits")
        String name,

        @Size(max = 2000) @Nullable String description,

        @NotBlank @Schema(examples = "accompagnement", description = "Code of a data·inclusion type of service.")
        String type,

        @Size(max = 20) List<@NotBlank String> themes,
        @Size(max = 20) List<@NotBlank String> publics,
        @Size(max = 5) List<@NotBlank String> receptionModes,
        @Schema(examples = "gratuit") @Nullable String fee) {

    public OfferedService {
        themes = List.copyOf(Objects.requireNonNullElse(themes, List.of()));
        publics = List.copyOf(Objects.requireNonNullElse(publics, List.of()));
        receptionModes = List.copyOf(Objects.requireNonNullElse(receptionModes, List.of()));
    }
}
