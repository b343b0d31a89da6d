package org.solidarites.aid.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.aid.engine.PlainReading.Outcome;

/** The two ways of the engine and the plain reading of the document come to the same. */
class AnswersAgreeTest {

    private static final int HOUSEHOLDS = 10_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20241003, 44109})
    void answersWithoutTraceWhatItAssessesWithTrace(long seed) {
        Encounter.many(seed, HOUSEHOLDS, met -> {
            Assessment assessment = met.compiled().assess(met.household(), met.on());
            List<AidAssessment> traced = Stream.concat(assessment.aids().stream(), assessment.rights().stream())
                    .toList();

            List<Aid.Answer> answered = met.compiled().answer(met.household(), met.on());

            assertThat(answered)
                    .as(met::toString)
                    .isEqualTo(traced.stream()
                            .map(one -> new Aid.Answer(one.aid(), one.verdict(), one.worth()))
                            .toList());
            traced.forEach(one -> agrees(one.finding(), assessment.facts(), met));
        });
    }

    private static void agrees(Finding finding, Facts facts, Encounter met) {
        assertThat(finding.met())
                .as(met::toString)
                .isEqualTo(finding.condition().met(facts));
        assertThat(finding.missing().isEmpty()).as(met::toString).isEqualTo(finding.met() != Truth.UNKNOWN);
        finding.parts().forEach(part -> agrees(part, facts, met));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void answersWhatThePlainReadingOfTheDocumentGives(long seed) {
        Encounter.many(seed, HOUSEHOLDS, met -> {
            List<Outcome> plain = new PlainReading(met.regulation().document(), met.household(), met.on()).outcomes();

            List<Aid.Answer> answered = met.compiled().answer(met.household(), met.on());

            assertThat(answered.stream().map(AnswersAgreeTest::outcome).toList())
                    .as(met::toString)
                    .isEqualTo(plain);
        });
    }

    private static Outcome outcome(Aid.Answer answer) {
        Worth worth = answer.worth();
        return new Outcome(answer.aid().code(), answer.verdict().name(), worth == null ? null : words(worth));
    }

    private static String words(Worth worth) {
        return switch (worth) {
            case Worth.InKind _ -> "in kind";
            case Worth.Money money -> PlainAmounts.money(money.euros().toDecimal());
            case Worth.UpTo most -> PlainAmounts.upTo(most.euros());
            case Worth.Reduction reduced -> reduced.percent() + " %";
            case Worth.Undetermined _ -> "undetermined";
        };
    }
}
