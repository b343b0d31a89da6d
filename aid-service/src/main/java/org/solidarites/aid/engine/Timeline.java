package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        TreeSet<LocalDate> days = versions.stream()
                .flatMap(version -> version.regulation().aidOrRight(aid).stream()
                        .flatMap(
                                found -> TurningDays.of(
                                        found, household, version.regulation().definitions())
                                        .stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        versions.forEach(version -> days.add(version.from()));
        return days.tailSet(after, false).headSet(end, true).stream()
                .flatMap(day -> opens(aid, household, day).stream())
                .findFirst();
    }

    private Optional<Opening> opens(String code, Household household, LocalDate on) {
        return versions.stream()
                .filter(version -> version.isInForce(on))
                .filter(version -> version.regulation()
                        .aidOrRight(code)
                        .filter(aid -> isOpen(aid, version.regulation(), household, on))
                        .isPresent())
                .findFirst()
                .map(version -> new Opening(on, version.regulation().id()));
    }

    private static boolean isOpen(Aid aid, Regulation regulation, Household household, LocalDate on) {
        return aid.answer(Facts.of(household, regulation.definitions(), on)).verdict() == Verdict.ELIGIBLE;
    }
}
