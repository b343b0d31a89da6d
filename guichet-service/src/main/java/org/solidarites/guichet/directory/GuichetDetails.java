package org.solidarites.guichet.directory;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a place, as an agent writes it: all of it each time. What is not known is null, or an empty list.
 *
 * @param name as the public knows it
 * @param announcedFor when the opening is announced for, in the words of the announcement
 * @param announcementSource where the opening was announced
 * @param host code of the place in whose house this one is, or null
 * @param location null where the place was not found on the map
 * @param languages that people are received in, ISO 639-1
 * @param accessibilityPage the place's page at Acceslibre
 * @param publics, themes codes of data·inclusion that hold for the place as a whole; its services may tell more
 * @param openingHours OSM expression, null where nothing is known
 * @param openingHoursSource where the hours were read, and of when they are
 * @param source where these facts were read
 * @param note what else the reader should know of these facts: what was looked for and not found
 */
@Embeddable
@Schema(name = "GuichetDetails")
public record GuichetDetails(
        @NotBlank @Size(max = 150) @Schema(examples = "Pôle Daniel-Asseray")
        String name,

        @NotNull @Enumerated(EnumType.STRING) GuichetKind kind,

        @NotBlank @Schema(examples = "dervallieres-zola", description = "Code of a quartier, see /v1/quartiers.")
        String quartier,

        @NotNull @Enumerated(EnumType.STRING) GuichetState state,

        @Size(max = 100) @Schema(examples = "2028") @Nullable
        String announcedFor,

        @Size(max = 500) @Schema(examples = "conseil municipal, 13 October 2023") @Nullable
        String announcementSource,

        @Size(max = 80) @Schema(examples = "pole-daniel-asseray") @Nullable
        String host,

        @Valid @Embedded @Nullable Address address,
        @Valid @Embedded @Nullable Location location,

        @Pattern(regexp = "\\+?[0-9](?:[ .]?[0-9]){5,14}", message = "{org.solidarites.phone}")
        @Schema(examples = "02 40 99 27 00")
        @Nullable
        String phone,

        @Email @Size(max = 200) @Schema(examples = "accueil@ville.example") @Nullable
        String email,

        @Pattern(regexp = "https?://\\S{1,490}", message = "{org.solidarites.web-address}")
        @Schema(examples = "https://metropole.nantes.fr")
        @Nullable
        String website,

        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(examples = "[\"fr\"]", description = "ISO 639-1 codes; empty: not known.")
        List<@NotBlank String> languages,

        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(examples = "[\"fauteuil-roulant\"]", description = "Codes; empty: not known.")
        List<@NotBlank String> accessibility,

        @Pattern(regexp = "https?://\\S{1,490}", message = "{org.solidarites.web-address}")
        @Schema(description = "The place's page at acceslibre.beta.gouv.fr.")
        @Nullable
        String accessibilityPage,

        @Size(max = 5)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(examples = "[\"en-presentiel\"]", description = "data·inclusion codes; empty: not known.")
        List<@NotBlank String> receptionModes,

        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(examples = "[\"tous-publics\"]", description = "data·inclusion codes; empty: not known.")
        List<@NotBlank String> publics,

        @Size(max = 30)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
                examples = "[\"difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits\"]",
                description = "data·inclusion codes; empty: not known.")
        List<@NotBlank String> themes,

        @Size(max = 50) @Valid @JdbcTypeCode(SqlTypes.JSON) List<OfferedService> services,

        @Size(max = 1000)
        @Schema(
                examples = "Mo-Fr 09:00-12:00,13:00-15:30",
                description = "In the language of OpenStreetMap; null: nothing known.")
        @Nullable
        String openingHours,

        @Size(max = 500) @Schema(examples = "metropole.nantes.fr, accueil du CCAS, 2020") @Nullable
        String openingHoursSource,

        @Size(max = 100) @Valid @JdbcTypeCode(SqlTypes.JSON) List<OpeningException> openingExceptions,

        @NotBlank @Size(max = 500) @Schema(examples = "conseil municipal, 13 October 2023")
        String source,

        @Size(max = 1000) @Schema(examples = "street address not found") @Nullable
        String note) {

    public GuichetDetails {
        languages = known(languages);
        accessibility = known(accessibility);
        receptionModes = known(receptionModes);
        publics = known(publics);
        themes = known(themes);
        services = known(services);
        openingExceptions = known(openingExceptions);
    }

    private static <T> List<T> known(@Nullable List<T> given) {
        return List.copyOf(Objects.requireNonNullElse(given, List.of()));
    }
}
