package org.solidarites.foodcoop.cooperative.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.foodcoop.cooperative.core.DecisionRule.By;
import org.solidarites.foodcoop.cooperative.core.Tally.Answer;

class TallyTest {

    @ParameterizedTest
    @CsvSource({
        "VOTE, 3, 2, 5, ADOPTED",
        "VOTE, 3, 3, 0, REJECTED",
        "VOTE, 0, 0, 9, REJECTED",
        "VOTE, 0, 0, 0, NO_QUORUM",
        "VOTE, 4, 0, 0, NO_QUORUM",
        "VOTE, 5, 0, 0, ADOPTED",
        "CONSENT, 9, 1, 0, REJECTED",
        "CONSENT, 5, 0, 3, ADOPTED",
        "CONSENT, 0, 0, 9, REJECTED",
    })
    void decidesByItsRuleIfHalfOfTenHaveAnswered(By by, int inFavour, int against, int abstained, Outcome outcome) {
        List<Answer> answers = answers(College.RESIDENT, inFavour, against, abstained);

        assertThat(Tally.of(10, answers).outcome(new DecisionRule(by, false, 50)))
                .isEqualTo(outcome);
    }

    @Test
    void asksEveryCollegeThatDecidedWhereTheRuleSaysSo() {
        List<Answer> answers = Stream.of(
                        answers(College.RESIDENT, 20, 0, 0),
                        answers(College.CITY, 1, 2, 0),
                        answers(College.ECONOMIC, 0, 0, 3))
                .flatMap(List::stream)
                .toList();
        Tally tally = Tally.of(30, answers);

        assertThat(tally.outcome(new DecisionRule(By.VOTE, false, 50))).isEqualTo(Outcome.ADOPTED);
        assertThat(tally.outcome(new DecisionRule(By.VOTE, true, 50))).isEqualTo(Outcome.REJECTED);
        assertThat(tally.all()).isEqualTo(new Tally.Count(21, 2, 3));
    }

    @Test
    void movesAnInitiativeOnlyOneStepOrToItsEnd() {
        assertThat(Stage.IDEA.next()).containsExactlyInAnyOrder(Stage.DISCUSSED, Stage.STOPPED);
        assertThat(Stage.DISCUSSED.next()).containsExactlyInAnyOrder(Stage.EXPERIMENT, Stage.STOPPED);
        assertThat(Stage.EXPERIMENT.next()).containsExactlyInAnyOrder(Stage.PROJECT, Stage.STOPPED);
        assertThat(Stage.PROJECT.next()).isEmpty();
        assertThat(Stage.STOPPED.next()).isEmpty();
    }

    private static List<Answer> answers(College college, int inFavour, int against, int abstained) {
        return Stream.of(
                        Collections.nCopies(inFavour, new Answer(college, Choice.FOR)),
                        Collections.nCopies(against, new Answer(college, Choice.AGAINST)),
                        Collections.nCopies(abstained, new Answer(college, Choice.ABSTAIN)))
                .flatMap(List::stream)
                .toList();
    }
}
