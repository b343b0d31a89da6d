package org.solidarites.guichet.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.page.Cursor;

class FoundTest {

    private static final Point NANTES = Point.of(47.2184, -1.5536);
    private static final Snapshot CITY = city(new Random(20_240_103));

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void everyPlaceStandsOnJustOnePageHoweverLongThePagesAre(int limit) {
        Criteria everywhere = SamplePlaces.near(NANTES, 50_000);
        List<UUID> inOnePage = ids(Found.in(CITY, everywhere, Rank.FIRST, place -> true, 10_000));

        List<UUID> byPages = new ArrayList<>();
        Rank after = Rank.FIRST;
        List<Found> page = Found.in(CITY, everywhere, after, place -> true, limit);
        while (!page.isEmpty()) {
            byPages.addAll(ids(page));
            String cursor = page.getLast().rank().cursor().encode();
            page = Found.in(CITY, everywhere, Rank.of(Cursor.decode(cursor, 2)), place -> true, limit);
        }

        assertThat(inOnePage).hasSize(300).doesNotHaveDuplicates();
        assertThat(byPages).isEqualTo(inOnePage);
    }

    @Test
    void theNearestComeFirstAndNoneFromOutsideTheCircle() {
        List<Found> found = Found.in(CITY, SamplePlaces.near(NANTES, 3_000), Rank.FIRST, place -> true, 10_000);

        assertThat(found).isSortedAccordingTo(Comparator.comparing(Found::rank));
        assertThat(found).isNotEmpty().allMatch(one -> one.rank().metres() <= 3_000);
        long inside = CITY.places().stream()
                .map(place -> place.view().location())
                .filter(at -> at != null && NANTES.metresTo(Point.of(at.lat(), at.lon())) <= 3_000)
                .count();
        assertThat(found).hasSize((int) inside);
    }

    @Test
    void whatIsNotOnTheMapComesLastWhereNoCircleIsAskedFor() {
        Criteria anywhere = SamplePlaces.near(NANTES, Double.POSITIVE_INFINITY);
        List<Found> first = Found.in(CITY, anywhere, Rank.FIRST, place -> true, 310);
        String cursor = first.getLast().rank().cursor().encode();
        List<Found> rest = Found.in(CITY, anywhere, Rank.of(Cursor.decode(cursor, 2)), place -> true, 310);

        assertThat(first.subList(0, 300)).allMatch(one -> one.place().at() != null);
        assertThat(first.subList(300, 310)).allMatch(one -> one.place().at() == null);
        assertThat(rest).hasSize(10).doesNotContainAnyElementsOf(first);
    }

    @Test
    void asksTheCostlyQuestionOnlyUntilThereAreEnough() {
        List<UUID> asked = new ArrayList<>();

        List<Found> found = Found.in(
                CITY,
                SamplePlaces.near(NANTES, 50_000),
                Rank.FIRST,
                place -> asked.add(place.id()) && asked.size() > 2,
                3);

        assertThat(found).hasSize(3);
        assertThat(asked).hasSize(5);
    }

    @Test
    void aPageMovesNobodyWhenANearerPlaceIsEnteredMeanwhile() {
        Criteria everywhere = SamplePlaces.near(NANTES, 50_000);
        List<Found> first = Found.in(CITY, everywhere, Rank.FIRST, place -> true, 10);
        Place nearer = SamplePlaces.place(
                1_000,
                UUID.fromString("01900000-0000-7000-8000-00000000ffff"),
                "new",
                SamplePlaces.at(47.2184, -1.5536));

        List<Found> second =
                Found.in(CITY.with(List.of(nearer)), everywhere, first.getLast().rank(), place -> true, 10);

        assertThat(ids(second))
                .isEqualTo(ids(Found.in(CITY, everywhere, Rank.FIRST, place -> true, 20)
                        .subList(10, 20)));
    }

    @Test
    void aSnapshotKeepsTheNewestOfEachPlaceWhateverTheOrderItIsToldIn() {
        UUID id = UUID.fromString("01900000-0000-7000-8000-000000000001");
        Place early = SamplePlaces.place(3, id, "early", null);
        Place late = SamplePlaces.place(9, id, "late", null);

        Snapshot told = Snapshot.EMPTY.with(List.of(late)).with(List.of(early));

        assertThat(told.places()).containsExactly(late);
        assertThat(told.position()).isEqualTo(9);
        assertThat(Snapshot.EMPTY.with(List.of(late, early)).places()).containsExactly(late);
    }

    private static List<UUID> ids(List<Found> found) {
        return found.stream().map(one -> one.place().id()).toList();
    }

    /** 300 places, a third of them in houses that hold several, and 20 that are not on the map. */
    private static Snapshot city(Random random) {
        List<Place> places = new ArrayList<>();
        IntStream.range(0, 320).forEach(number -> {
            double lat = 47.15 + random.nextInt(number % 3 == 0 ? 4 : 1_000) * 0.00015;
            double lon = -1.65 + random.nextInt(number % 3 == 0 ? 4 : 1_000) * 0.0002;
            UUID id = new UUID(0x0190_0000_0000_7000L, random.nextLong());
            places.add(SamplePlaces.place(
                    number + 1, id, "place " + number, number < 20 ? null : SamplePlaces.at(lat, lon)));
        });
        return Snapshot.EMPTY.with(places);
    }
}
