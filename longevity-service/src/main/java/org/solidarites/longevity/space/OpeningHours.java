package org.solidarites.longevity.space;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;

/** Looks at the opening hours of a week. */
final class OpeningHours {

    private OpeningHours() {}

    /**
     * In order of the week; null where they are not known.
     *
     * @param place of the list in the body
     * @throws Refusal {@code OPENING_HOURS_REVERSED}, {@code OPENING_HOURS_OVERLAP}
     */
    static @Nullable List<OpenHours> checked(@Nullable List<OpenHours> hours, String place) {
        if (hours == null) {
            return null;
        }
        for (int i = 0; i < hours.size(); i++) {
            OpenHours one = hours.get(i);
            if (!one.opens().isBefore(one.closes())) {
                throw LongevityProblem.OPENING_HOURS_REVERSED
                        .refuse()
                        .at(FieldError.inBody(place + "/" + i + "/closes"));
            }
            if (hours.subList(0, i).stream().anyMatch(one::overlaps)) {
                throw LongevityProblem.OPENING_HOURS_OVERLAP.refuse().at(FieldError.inBody(place + "/" + i));
            }
        }
        return hours.stream().sorted(OpenHours.IN_ORDER).toList();
    }
}
