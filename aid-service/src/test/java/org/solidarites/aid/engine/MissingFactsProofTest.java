package org.solidarites.aid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not known stays open, and only that: a fact that is learned settles what it can and overturns nothing. */
class MissingFactsProofTest {

    private static final int HOUSEHOLDS = 10_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void aLearnedFactOverturnsNoVerdictAndNoAmount(long seed) {
        Chance chance = new Chance(seed);
        Encounter.many(seed, HOUSEHOLDS, met -> {
            Household learned = new Learning(chance, met.on()).anything(met.household());

            List<Aid.Answer> before = met.compiled().answer(met.household(), met.on());
            List<AidAssessment> after = Encounter.assessed(met.compiled(), learned, met.on());

            for (int i = 0; i < before.size(); i++) {
                Aid.Answer known = before.get(i);
                if (mayComeToNothing(known) && after.get(i).comesToNothing()) {
                    continue;
                }
                if (known.verdict() != Verdict.UNKNOWN) {
                    assertThat(after.get(i).verdict()).as(met::toString).isEqualTo(known.verdict());
                }
                if (known.worth() instanceof Worth.Money || known.worth() instanceof Worth.Reduction) {
                    assertThat(after.get(i).worth()).as(met::toString).isEqualTo(known.worth());
                }
            }
        });
    }

    /** As long as its amount is open, an aid may turn out to be worth nothing. */
    private static boolean mayComeToNothing(Aid.Answer known) {
        return known.worth() instanceof Worth.Undetermined || known.worth() instanceof Worth.UpTo;
    }

    /** Whatever is answered: nothing is asked twice, and in the end each aid is settled, and how much it is worth. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {13, 14})
    void theMissingFactsSettleTheAidWhateverTheyAre(long seed) {
        Chance chance = new Chance(seed);
        Encounter.many(seed, HOUSEHOLDS / 2, met -> {
            for (AidAssessment open : Encounter.assessed(met.compiled(), met.household(), met.on())) {
                settle(met, open, new Learning(chance, met.on()));
            }
        });
    }

    private static void settle(Encounter met, AidAssessment open, Learning learning) {
        String aid = open.aid().code();
        Household household = met.household();
        Set<Question> asked = new HashSet<>();
        AidAssessment assessed = open;
        while (!assessed.missing().isEmpty()) {
            Question question = assessed.missing().getFirst();
            assertThat(asked.add(question))
                    .as(() -> aid + " asks twice for " + question + ", " + met)
                    .isTrue();
            household = learning.answer(household, question);
            assessed = Encounter.assessed(met.compiled(), household, met.on()).stream()
                    .filter(one -> one.aid().code().equals(aid))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(assessed.verdict()).as(() -> aid + ", " + met).isNotEqualTo(Verdict.UNKNOWN);
        assertThat(assessed.worth() instanceof Worth.Undetermined)
                .as(() -> aid + ", " + met)
                .isFalse();
        assertThat(assessed.worth() != null)
                .as(() -> aid + ", " + met)
                .isEqualTo(assessed.verdict() == Verdict.ELIGIBLE);
    }
}
