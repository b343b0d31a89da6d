package org.solidarites.longevity.waiting;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.longevity.waiting.core.Criterion;
import org.solidarites.longevity.waiting.core.OfferRule;
import org.solidarites.longevity.waiting.core.OutageRule;
import org.solidarites.longevity.waiting.core.WaitingPolicy;

/**
 * The policy of the waiting list as it is written and published: in order of points, then of time.
 *
 * @param validFrom the day from which it is in force, and by which movements name it
 * @param source where it was read, or that it is assumed
 * @param confirmed whether the city has confirmed it
 */
@Schema(name = "WaitingPolicy")
public record PolicyDocument(
        LocalDate validFrom,
        String source,
        boolean confirmed,
        List<WeighedCriterion> criteria,
        Offers offer,
        Outages outage,
        Absences absence) {

    /**
     * A criterion with the points it counts.
     *
     * @param fr what it is, for people, in French
     * @param en the same in English
     */
    @Schema(name = "WeighedCriterion")
    public record WeighedCriterion(Criterion criterion, int weight, String fr, String en) {

        String in(Locale language) {
            return Locale.ENGLISH.equals(language) ? en : fr;
        }
    }

    /**
     * How long an offer is for one person alone, as ISO 8601 durations.
     *
     * @param direct for those who are told directly
     * @param throughOthers for those without a phone, reached by their association or an agent
     * @param shortest shortly before the start; otherwise an offer takes at most half of the time that is left
     * @param unansweredAtMost after how many offers without an answer one waits no more
     */
    @Schema(name = "OfferRule")
    public record Offers(
            @Schema(implementation = String.class, examples = "PT24H") @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration direct,

            @Schema(implementation = String.class, examples = "PT72H") @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration throughOthers,

            @Schema(implementation = String.class, examples = "PT10M") @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration shortest,

            int unansweredAtMost) {}

    /**
     * Offers that ran while the service was away get that time back.
     *
     * @param noticedAfter a silence of the service that is longer counts as an outage
     * @param atLeast how long such an offer stands at least once the service is back
     */
    @Schema(name = "OutageRule")
    public record Outages(
            @Schema(implementation = String.class, examples = "PT10M") @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration noticedAfter,

            @Schema(implementation = String.class, examples = "PT2H") @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration atLeast) {}

    /**
     * What becomes of those who have a place and do not come without saying so.
     *
     * @param warnAfter after how many such absences one is warned
     * @param blockAfter after how many, one of them after the warning, one may not register for a while
     * @param within how far back absences count
     * @param blockedFor from the last absence on
     */
    @Schema(name = "AbsenceRule")
    public record Absences(
            int warnAfter,
            int blockAfter,

            @Schema(implementation = String.class, examples = "P6M")
            Period within,

            @Schema(implementation = String.class, examples = "P1M")
            Period blockedFor) {}

    WaitingPolicy compiled() {
        return new WaitingPolicy(
                validFrom,
                criteria.stream().collect(Collectors.toMap(WeighedCriterion::criterion, WeighedCriterion::weight)),
                new OfferRule(offer.direct(), offer.throughOthers(), offer.shortest(), offer.unansweredAtMost()),
                new OutageRule(outage.noticedAfter(), outage.atLeast()));
    }

    /** What these criteria are, each with its points, for a reader of this language. */
    Map<String, Integer> explained(Set<Criterion> met, Locale language) {
        return criteria.stream()
                .filter(criterion -> met.contains(criterion.criterion()))
                .collect(Collectors.toMap(
                        criterion -> criterion.in(language),
                        WeighedCriterion::weight,
                        Integer::sum,
                        LinkedHashMap::new));
    }
}
