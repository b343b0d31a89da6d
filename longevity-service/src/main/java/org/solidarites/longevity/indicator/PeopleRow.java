package org.solidarites.longevity.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.figure.SmallNumbers;
import org.solidarites.longevity.registration.PeopleFigures;

/**
 * What became of the people of one group. Counts are rounded to the nearest 5, so that none can be computed from others.
 *
 * @param group code of a quartier, or an age band
 * @param firstParticipations those with a place who were registered for the first time
 * @param medianDaysWaited of those who waited and were given a place; null for fewer than 5
 * @param suppressed names of the fields that are null because they could point at somebody
 */
@Schema(name = "LongevityPeople")
record PeopleRow(
        @Schema(examples = "dervallieres-zola") String group,
        @Schema(examples = "48") @Nullable Long registrations,
        @Schema(examples = "31") @Nullable Long withPlace,
        @Schema(examples = "19") @Nullable Long firstParticipations,

        @Schema(examples = "3.5") @Nullable BigDecimal medianDaysWaited,

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
        BigDecimal days = Days.of(figures.served(), figures.medianWait());
        if (figures.served() > 0 && days == null) {
            suppressed.add("medianDaysWaited");
        }
        return new PeopleRow(
                figures.group(),
                rounded(shown.get(0)),
                rounded(shown.get(1)),
                rounded(shown.get(2)),
                days,
                List.copyOf(suppressed));
    }

    /** A count as it is shown: to the nearest 5, or not at all. */
    static @Nullable Long rounded(OptionalLong shown) {
        return shown.isPresent() ? SmallNumbers.rounded(shown.getAsLong()) : null;
    }
}
