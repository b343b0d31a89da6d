package org.solidarites.longevity.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;
import org.solidarites.longevity.registration.PeopleFigures;

/**
 * What became of the people of one group.
 *
 * @param group code of a quartier, or an age band
 * @param firstParticipations those with a place who were registered for the first time
 * @param suppressed names of the fields that are null because they could point at somebody
 */
@Schema(name = "LongevityPeople")
record PeopleRow(
        @Schema(examples = "dervallieres-zola") String group,
        @Schema(examples = "48") @Nullable Long registrations,
        @Schema(examples = "31") @Nullable Long withPlace,
        @Schema(examples = "19") @Nullable Long firstParticipations,

        @Schema(description = "The fields that are null because they could point at somebody.", examples = "[]")
        List<String> suppressed) {

    static PeopleRow of(PeopleFigures figures) {
        List<OptionalLong> shown = SmallNumbers.hide(figures.registered(), figures.withPlace(), figures.first());
        List<String> names = List.of("registrations", "withPlace", "firstParticipations");
        List<String> suppressed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (shown.get(i).isEmpty()) {
                suppressed.add(names.get(i));
            }
        }
        return new PeopleRow(
                figures.group(),
                SmallNumbers.boxed(shown.get(0)),
                SmallNumbers.boxed(shown.get(1)),
                SmallNumbers.boxed(shown.get(2)),
                List.copyOf(suppressed));
    }
}
