package org.solidarites.guichet.standard.datainclusion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a place offers after the schema {@code service} of data·inclusion; what is not known is left out. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DataInclusionService")
record Service(
        @Schema(examples = "nantes-solidarites") String source,

        @Schema(examples = "nantes-solidarites--pole-daniel-asseray")
        String structureId,

        @Schema(examples = "nantes-solidarites--pole-daniel-asseray:acces-aux-droits")
        String id,

        @Schema(examples = "Accueil et accès aux droits") String nom,
        String description,
        @Schema(examples = "2026-01-15") LocalDate dateMaj,
        @Schema(examples = "accompagnement") @Nullable String type,

        @Schema(examples = "[\"difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits\"]")
        List<String> thematiques,

        @Schema(examples = "[\"tous-publics\"]") List<String> publics,
        @Schema(examples = "[\"en-presentiel\"]") List<String> modesAccueil,
        @Schema(examples = "gratuit") @Nullable String frais,
        @Nullable String adresse,
        @Nullable String codePostal,
        @Schema(examples = "Nantes") @Nullable String commune,
        @Schema(examples = "44109") @Nullable String codeInsee,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String telephone,
        @Nullable String courriel,
        @Nullable String horairesAccueil) {}
