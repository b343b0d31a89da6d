package org.solidarites.longevity.indicator;

import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;
import org.solidarites.longevity.registration.PlaceFigures;

/**
 * Places in the senior spaces of one quartier.
 *
 * @param quartier its code
 * @param activities how many have begun that take registrations
 * @param offered places at them
 * @param taken places at them that somebody had, rounded; null where it could point at somebody
 */
@Schema(name = "LongevityPlaces")
record PlaceRow(
        @Schema(examples = "dervallieres-zola") String quartier,
        @Schema(examples = "42") long activities,
        @Schema(examples = "504") long offered,
        @Schema(examples = "460") @Nullable Long taken) {

    static PlaceRow of(PlaceFigures figures) {
        List<OptionalLong> shown = SmallNumbers.hide(figures.offered(), figures.taken());
        return new PlaceRow(
                figures.quartier(), figures.activities(), figures.offered(), PeopleRow.rounded(shown.get(1)));
    }
}
