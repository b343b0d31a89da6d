package org.solidarites.guichet.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place as the public sees it. What is not known is null, or an empty list.
 *
 * @param managedBy the service that keeps this entry, null for this directory itself
 * @param managedId its id there
 * @param changedAt when the entry last changed
 */
@Schema(name = "Guichet")
public record GuichetView(
        UUID id,
        @Schema(examples = "pole-daniel-asseray") String code,
        @Schema(examples = "Pôle Daniel-Asseray") String name,
        GuichetKind kind,
        @Schema(examples = "dervallieres-zola") String quartier,
        GuichetState state,
        @Schema(examples = "2028") @Nullable String announcedFor,

        @Schema(examples = "conseil municipal, 13 October 2023") @Nullable
        String announcementSource,

        @Schema(description = "Code of the place in whose house this one is.", examples = "pole-daniel-asseray")
        @Nullable
        String host,

        @Nullable Address address,
        @Nullable Location location,
        @Schema(examples = "02 40 99 27 00") @Nullable String phone,
        @Nullable String email,

        @Schema(examples = "https://metropole.nantes.fr") @Nullable
        String website,

        @Schema(examples = "[\"fr\"]") List<String> languages,
        @Schema(examples = "[\"fauteuil-roulant\"]") List<String> accessibility,
        @Nullable String accessibilityPage,
        @Schema(examples = "[\"en-presentiel\"]") List<String> receptionModes,
        @Schema(examples = "[\"tous-publics\"]") List<String> publics,

        @Schema(examples = "[\"difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits\"]")
        List<String> themes,

        List<OfferedService> services,

        @Schema(description = "In the language of OpenStreetMap.", examples = "Mo-Fr 09:00-12:00,13:00-15:30") @Nullable
        String openingHours,

        @Schema(examples = "metropole.nantes.fr, accueil du CCAS, 2020") @Nullable
        String openingHoursSource,

        List<OpeningException> openingExceptions,

        @Schema(description = "Where these facts were read.")
        String source,

        @Nullable String note,

        @Schema(
                description = "The service that keeps this entry; null: this directory.",
                examples = "longevity-service")
        @Nullable
        String managedBy,

        @Schema(description = "Its id at the service that keeps it.") @Nullable
        UUID managedId,

        Instant changedAt) {

    static GuichetView of(
            UUID id,
            String code,
            @Nullable String managedBy,
            @Nullable UUID managedId,
            Instant changedAt,
            GuichetDetails details) {
        return new GuichetView(
                id,
                code,
                details.name(),
                details.kind(),
                details.quartier(),
                details.state(),
                details.announcedFor(),
                details.announcementSource(),
                details.host(),
                details.address(),
                details.location(),
                details.phone(),
                details.email(),
                details.website(),
                details.languages(),
                details.accessibility(),
                details.accessibilityPage(),
                details.receptionModes(),
                details.publics(),
                details.themes(),
                details.services(),
                details.openingHours(),
                details.openingHoursSource(),
                details.openingExceptions(),
                details.source(),
                details.note(),
                managedBy,
                managedId,
                changedAt);
    }
}
