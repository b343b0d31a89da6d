package org.solidarites.guichet.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a place is on the map (WGS 84).
 *
 * @param lat degrees north, -90 to 90
 * @param lon degrees east, -180 to 180
 * @param precision what the point stands for
 * @param source where the coordinates were read
 */
@Embeddable
@Schema(name = "Location")
public record Location(
        @NotNull @Schema(examples = "47.2203") Double lat,
        @NotNull @Schema(examples = "-1.5608") Double lon,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "location_precision")
        @Schema(description = "What the point stands for; with QUARTIER it is only the middle of the quartier.")
        Precision precision,

        @NotBlank @Size(max = 500) @Column(name = "location_source") @Schema(examples = "Base Adresse Nationale")
        String source) {

    /** What a point stands for. */
    public enum Precision {
        ADDRESS,
        STREET,
        QUARTIER
    }
}
