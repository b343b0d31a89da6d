package org.solidarites.guichet.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.guichet.directory.OpeningWeek;

/**
 * How far the desks reach people, and what became of those who were referred.
 *
 * @param generatedAt when the figures were put together: once a week, so that no two of them differ by one person
 * @param until people are counted up to the end of this day
 * @param quartiers how many quartiers have an open desk
 * @param openings how often desks open within the next seven days
 * @param appointments what became of the appointments, and how long one waits for the next
 * @param referrals what became of the referrals, by what they were for; there are no totals
 * @param themes how many referrals there were by theme, of those for which a theme was named
 * @param definitions what each figure means, by its name, in the reader's language
 */
@Schema(name = "GuichetIndicators")
record TakeUpView(
        Instant generatedAt,
        @Schema(examples = "2026-02-02") LocalDate until,
        Quartiers quartiers,
        OpeningWeek openings,
        AppointmentRow appointments,
        List<ReferralRow> referrals,
        List<ThemeRow> themes,
        Map<String, String> definitions) {

    /** The same figures, explained in another language. */
    TakeUpView with(Map<String, String> explained) {
        return new TakeUpView(generatedAt, until, quartiers, openings, appointments, referrals, themes, explained);
    }

    /** How many of the city's quartiers have an open desk. */
    @Schema(name = "QuartierCoverage")
    record Quartiers(
            @Schema(examples = "5") int covered,
            @Schema(examples = "11") int total) {}
}
