package org.solidarites.foodcoop.jury.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final UUID A = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID B = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final UUID C = UUID.fromString("00000000-0000-7000-8000-00000000000c");

    @Test
    void weighsCriteriaAndTakesTheAverage() {
        List<Ranking.Place> places = Ranking.of(
                List.of(60, 40),
                List.of(A, B, C),
                List.of(ballot(A, 5, 10), ballot(A, 7, 10), ballot(B, 10, 5), ballot(C, 0, 0)));

        assertThat(places).extracting(Ranking.Place::project).containsExactly(B, A, C);
        assertThat(places).extracting(place -> place.score().toPlainString()).containsExactly("8.00", "7.60", "0.00");
        assertThat(places).extracting(Ranking.Place::ballots).containsExactly(1, 2, 1);
    }

    @Test
    void letsEqualsShareARankAndDoesNotRound() {
        // 20/3 and 6.67 read the same; a third of a point decides.
        List<Ranking.Place> places = Ranking.of(
                List.of(1),
                List.of(A, B, C),
                List.of(ballot(A, 7), ballot(B, 7), ballot(B, 7), ballot(C, 7), ballot(C, 7), ballot(C, 6)));

        assertThat(places).extracting(Ranking.Place::rank).containsExactly(1, 1, 3);
        assertThat(places.getLast().project()).isEqualTo(C);
    }

    @Test
    void putsWhatNobodyScoredLast() {
        assertThat(Ranking.of(List.of(1), List.of(A, B), List.of(ballot(B, 1))))
                .extracting(Ranking.Place::project)
                .containsExactly(B, A);
    }

    @RepeatedTest(10)
    void isTheSameInWhateverOrderTheBallotsCome(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Ballot> ballots = new ArrayList<>();
        List<UUID> projects = new ArrayList<>(List.of(A, B, C));
        for (int i = 0; i < 12; i++) {
            ballots.add(ballot(projects.get(random.nextInt(3)), random.nextInt(11), random.nextInt(11)));
        }
        List<Ranking.Place> first = Ranking.of(List.of(70, 30), projects, ballots);

        Collections.shuffle(ballots, random);
        Collections.shuffle(projects, random);

        assertThat(Ranking.of(List.of(70, 30), projects, ballots)).isEqualTo(first);
    }

    private static Ballot ballot(UUID project, Integer... points) {
        return new Ballot(project, List.of(points));
    }
}
