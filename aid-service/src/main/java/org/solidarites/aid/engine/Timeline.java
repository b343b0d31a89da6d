package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The versions of a règlement in the order of time, to see what time alone brings. */
public final class Timeline {

    private static final int YEARS_AHEAD = 10;

    private final List<Version> versions;

    /** Takes versions in the order of their first days, of which none overlaps the next. */
    public Timeline(List<Version> versions) {
        this.versions = List.copyOf(versions);
    }

    /**
     * A version and the days it applies to.
     *
     * @param until last day, null while no later version is known
     */
    public record Version(LocalDate from, @Nullable LocalDate until, Regulation regulation) {
        boolean appliesAfter(LocalDate day) {
            return until == null || until.isAfter(day);
        }

        boolean isInForce(LocalDate on) {
            return !on.isBefore(from) && (until == null || !on.isAfter(until));
        }
    }

    /**
     * A day on which an aid opens by itself.
     *
     * @param regulation id of the version that is in force then
     */
    public record Opening(LocalDate on, String regulation) {}

    /**
     * The first day after a day, within ten years, on which a household that stays as it is may have the aid: by a
     * birthday, a time of residence reached, an earlier grant far enough back, or a version that is published already.
     */
    public Optional<Opening> opening(String aid, Household household, LocalDate after) {
        LocalDate end = after.plusYears(YEARS_AHEAD);
        for (Version version : versions) {
            Optional<Aid> found = version.regulation().aidOrRight(aid);
            if (found.isPresent() && version.appliesAfter(after)) {
                Optional<LocalDate> day = new Span(version, after, end).opening(found.get(), household);
                if (day.isPresent()) {
                    return Optional.of(
                            new Opening(day.get(), version.regulation().id()));
                }
            }
        }
        return Optional.empty();
    }

    /** The days of one version after a day, up to an end. */
    private record Span(Version version, LocalDate after, LocalDate end) {

        Optional<LocalDate> opening(Aid aid, Household household) {
            Regulation regulation = version.regulation();
            LocalDate first = version.from().isAfter(after) ? version.from() : after.plusDays(1);
            if (isRefusedForEver(aid, Facts.of(household, regulation.definitions(), first), regulation)) {
                return Optional.empty();
            }
            SortedSet<LocalDate> days = TurningDays.of(aid, household, regulation.definitions());
            days.add(first);
            for (LocalDate day : days.tailSet(first)) {
                if (day.isAfter(end) || !version.isInForce(day)) {
                    return Optional.empty();
                }
                Facts facts = Facts.of(household, regulation.definitions(), day);
                if (aid.answer(facts).verdict() == Verdict.ELIGIBLE) {
                    return Optional.of(day);
                }
            }
            return Optional.empty();
        }

        /** One of the conditions is not met, and time does not change it. */
        private static boolean isRefusedForEver(Aid aid, Facts facts, Regulation regulation) {
            for (Condition part : aid.condition().conditions()) {
                if (part.met(facts) != Truth.TRUE && TurningDays.isTimeless(part, regulation.definitions())) {
                    return true;
                }
            }
            return false;
        }
    }
}
