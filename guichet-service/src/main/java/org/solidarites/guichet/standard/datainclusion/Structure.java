package org.solidarites.guichet.standard.datainclusion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place after the schema {@code structure} of data·inclusion; what is not known is left out. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "DataInclusionStructure")
record Structure(
        @Schema(examples = "nantes-solidarites") String source,
        @Schema(examples = "nantes-solidarites--ccas") String id,
        @Schema(examples = "CCAS de Nantes") String nom,
        @Schema(examples = "2026-01-15") LocalDate dateMaj,

        @Schema(examples = "1 bis place Saint-Similien") @Nullable
        String adresse,

        @Schema(examples = "44000") @Nullable String codePostal,
        @Schema(examples = "Nantes") @Nullable String commune,
        @Schema(examples = "44109") @Nullable String codeInsee,
        @Schema(examples = "47.2203") @Nullable Double latitude,
        @Schema(examples = "-1.5608") @Nullable Double longitude,
        @Schema(examples = "+33240992700") @Nullable String telephone,
        @Nullable String courriel,
        @Nullable String siteWeb,

        @Schema(examples = "Mo-Fr 09:00-12:00,13:00-15:30") @Nullable
        String horairesAccueil,

        @Nullable String accessibiliteLieu,
        @Schema(examples = "[\"ccas-cias\"]") List<String> reseauxPorteurs) {}
