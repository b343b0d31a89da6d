package org.solidarites.aid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Documents;

/** The day on which an aid opens by itself is found by looking at few days; here each day is looked at. */
class OpeningProofTest {

    private static final int HOUSEHOLDS = 2_000;
    private static final int DAYS = 500;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {29, 31})
    void opensOnTheFirstDayThatAnsweredOtherwise(long seed) {
        Chance chance = new Chance(seed);
        RandomHouseholds households = new RandomHouseholds(chance);
        for (int number = 0; number < HOUSEHOLDS; number++) {
            List<Timeline.Version> versions = versions(chance);
            LocalDate on = chance.day();
            Household household = households.next(on);
            String aid = chance.of(RandomHouseholds.AIDS);
            Encounter met = new Encounter(seed, number, Encounter.SHIPPED.getFirst(), household, on);

            Optional<Timeline.Opening> found = new Timeline(versions).opening(aid, household, on);

            Optional<Timeline.Opening> soon =
                    found.filter(opening -> !opening.on().isAfter(on.plusDays(DAYS)));
            assertThat(soon).as(() -> aid + " " + met).isEqualTo(dayByDay(versions, aid, household, on));
            found.ifPresent(opening -> assertThat(opens(versions, aid, household, opening.on()))
                    .as(() -> aid + " " + met)
                    .contains(opening));
        }
    }

    /** The shipped règlements, or three made up. */
    private static List<Timeline.Version> versions(Chance chance) {
        RandomRegulations regulations = new RandomRegulations(chance);
        List<DatedRegulation> inOrder = chance.onceIn(2)
                ? Encounter.SHIPPED
                : Stream.of(LocalDate.of(2018, 5, 31), LocalDate.of(2023, 3, 1), LocalDate.of(2026, 1, 1))
                        .map(from -> Documents.compiled(regulations.next("from-" + from, from)))
                        .toList();
        List<Timeline.Version> versions = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            LocalDate until = i + 1 == inOrder.size()
                    ? null
                    : inOrder.get(i + 1).document().validFrom().minusDays(1);
            versions.add(new Timeline.Version(
                    inOrder.get(i).document().validFrom(), until, inOrder.get(i).compiled()));
        }
        return versions;
    }

    private static Optional<Timeline.Opening> dayByDay(
            List<Timeline.Version> versions, String aid, Household household, LocalDate on) {
        for (int days = 1; days <= DAYS; days++) {
            Optional<Timeline.Opening> opening = opens(versions, aid, household, on.plusDays(days));
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    private static Optional<Timeline.Opening> opens(
            List<Timeline.Version> versions, String aid, Household household, LocalDate day) {
        for (Timeline.Version version : versions) {
            boolean inForce =
                    !day.isBefore(version.from()) && (version.until() == null || !day.isAfter(version.until()));
            if (inForce && Encounter.verdict(version.regulation(), aid, household, day) == Verdict.ELIGIBLE) {
                return Optional.of(
                        new Timeline.Opening(day, version.regulation().id()));
            }
        }
        return Optional.empty();
    }
}
