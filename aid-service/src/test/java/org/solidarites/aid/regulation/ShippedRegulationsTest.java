package org.solidarites.aid.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.aid.engine.AidAssessment;
import org.solidarites.aid.engine.Assessment;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Condition;
import org.solidarites.aid.engine.Finding;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.Regulation;
import org.solidarites.aid.engine.Truth;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.chassis.money.Euros;

/** The two shipped versions, as the engine reads them. */
class ShippedRegulationsTest {

    private static final LocalDate BEFORE = LocalDate.of(2024, 10, 2);
    private static final LocalDate FROM = LocalDate.of(2024, 10, 3);
    private static final Regulations REGULATIONS = new Regulations(
            List.of(RegulationReader.shipped("nantes-2024-10-03"), RegulationReader.shipped("nantes-2019")));

    @ParameterizedTest(name = "{0} adult(s), {1} children: up to {2} euros a month")
    @CsvSource({
        "1, 0, 1300",
        "2, 0, 1300",
        "1, 1, 1625",
        "2, 1, 1625",
        "2, 2, 1950",
        "1, 2, 1950",
        "2, 3, 2600",
        "1, 3, 2600",
        "2, 4, 2925",
        "2, 5, 3250",
        "1, 5, 3250",
    })
    void carteBlancheHasTheCeilingsOfTheCityToTheCent(int adults, int children, long ceiling) {
        for (LocalDate on : List.of(BEFORE, FROM)) {
            Euros most = Euros.of(ceiling);
            Euros oneCentMore = most.plus(Euros.ofCents(1));

            assertThat(verdict("carte-blanche", household(adults, children, most), on))
                    .isEqualTo(Verdict.ELIGIBLE);
            assertThat(verdict("carte-blanche", household(adults, children, oneCentMore), on))
                    .isEqualTo(Verdict.NOT_ELIGIBLE);
        }
    }

    @Test
    void aSingleParentOf23IsRefusedForHerAgeBeforeAndEligibleFromThirdOctober2024() {
        Household parent = singleParentOf23();

        AidAssessment before = assess("aide-alimentaire", parent, BEFORE);
        AidAssessment from = assess("aide-alimentaire", parent, FROM);

        assertThat(before.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(before.amount()).isNull();
        assertThat(before.findings().stream().filter(finding -> finding.met() == Truth.FALSE))
                .singleElement()
                .extracting(Finding::condition)
                .isInstanceOf(Condition.MinimumAge.class);
        assertThat(from.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(from.amount()).isEqualTo(Euros.of(100));
    }

    @Test
    void energyWaterAndInsuranceCountFromThirdOctober2024() {
        Household parent = singleParentOf23();

        assertThat(assessment(parent, BEFORE).facts().restePourVivre()).isEqualTo(Euros.ofCents(834)); // 500 / 60
        assertThat(assessment(parent, FROM).facts().restePourVivre()).isEqualTo(Euros.ofCents(617)); // 370 / 60
    }

    @Test
    void theHalfPartOfSingleParentsIsInTheQuotientOfTheReglementOnly() {
        Household parent = household(1, 1, Euros.of(1950));

        assertThat(assessment(parent, BEFORE).facts().quotientFacultative()).isEqualTo(Euros.of(780));
        assertThat(assessment(parent, FROM).facts().quotientFacultative()).isEqualTo(Euros.of(650));
        assertThat(assessment(parent, FROM).facts().quotientCaf()).isEqualTo(Euros.of(780));
        assertThat(verdict("aide-energie", parent, BEFORE)).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(verdict("aide-energie", parent, FROM)).isEqualTo(Verdict.ELIGIBLE);
    }

    @ParameterizedTest(name = "born {0}, food aid on {1}: {2}")
    @CsvSource({
        "1999-10-02, 2024-10-02, ELIGIBLE", // 25 on the last day of the version before
        "1999-10-03, 2024-10-02, NOT_ELIGIBLE",
        "2006-10-03, 2024-10-03, ELIGIBLE", // 18 on the first day of the new one
        "2006-10-04, 2024-10-03, NOT_ELIGIBLE",
    })
    void theAgeCountsToTheDay(LocalDate birthDate, LocalDate on, Verdict verdict) {
        Household alone = new Household(
                List.of(new Household.Adult(birthDate, false)),
                List.of(),
                Euros.of(500),
                charges(300, 50, 20, 10),
                "44109");

        assertThat(verdict("aide-alimentaire", alone, on)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carte-blanche", "aide-alimentaire", "aide-energie"})
    void nothingIsGuessedWithoutResources(String aid) {
        Household unknown = household(1, 0, null);

        assertThat(verdict(aid, unknown, FROM)).isEqualTo(Verdict.UNKNOWN);
        assertThat(assess(aid, unknown, FROM).amount()).isNull();
    }

    @Test
    void eachDayHasAtMostOneVersion() {
        assertThat(REGULATIONS.inForce(BEFORE).orElseThrow().document().id()).isEqualTo("nantes-2019");
        assertThat(REGULATIONS.inForce(FROM).orElseThrow().document().id()).isEqualTo("nantes-2024-10-03");
        assertThat(REGULATIONS.inForce(LocalDate.of(2018, 12, 31))).isEmpty();
    }

    @Test
    void whatWasNotFoundIsMarkedAsAnAssumption() {
        for (DatedRegulation version : REGULATIONS.all()) {
            RegulationDocument document = version.document();
            assertThat(document.restePourVivre().sharedBy().confirmed()).isFalse();
            assertThat(document.restePourVivre().daysPerMonth().confirmed()).isFalse();
            assertThat(document.aids())
                    .allSatisfy(aid -> assertThat(aid.pieces().confirmed()).isFalse());
            assertThat(document.aids().stream().filter(aid -> aid.kind().isPaid()))
                    .allSatisfy(aid -> assertThat(aid.amount().confirmed()).isFalse());
            assertThat(document.toConfirm()).isNotEmpty();
        }
    }

    /** Whatever is learned later, what was known stays so: only UNKNOWN may change. */
    @RepeatedTest(200)
    void learningAFactNeverTurnsAKnownVerdict(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Household full = randomHousehold(random);
        Household partial = forgetting(full, random);
        LocalDate on = random.nextBoolean() ? BEFORE : FROM;

        List<AidAssessment> known = assessment(partial, on).aids();
        List<AidAssessment> learned = assessment(full, on).aids();

        Predicate<Integer> isKnown = aid -> known.get(aid).verdict() != Verdict.UNKNOWN;
        for (int aid = 0; aid < known.size(); aid++) {
            assertThat(learned.get(aid).verdict()).isNotEqualTo(Verdict.UNKNOWN);
            if (isKnown.test(aid)) {
                assertThat(learned.get(aid).verdict()).isEqualTo(known.get(aid).verdict());
                assertThat(learned.get(aid).amount()).isEqualTo(known.get(aid).amount());
            }
        }
    }

    /** A household with less money is never refused what one with more may have. */
    @RepeatedTest(200)
    void lessMoneyNeverRefuses(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Household richer = randomHousehold(random);
        Household poorer = new Household(
                richer.adults(),
                richer.children(),
                Euros.ofCents(random.nextLong(richer.monthlyResources().cents() + 1)),
                richer.charges(),
                richer.commune());

        List<AidAssessment> more = assessment(richer, FROM).aids();
        List<AidAssessment> less = assessment(poorer, FROM).aids();

        for (int aid = 0; aid < more.size(); aid++) {
            if (more.get(aid).verdict() == Verdict.ELIGIBLE) {
                assertThat(less.get(aid).verdict()).isEqualTo(Verdict.ELIGIBLE);
            }
        }
    }

    private static Household randomHousehold(Random random) {
        List<Household.Adult> adults = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            adults.add(new Household.Adult(
                    LocalDate.of(1940 + random.nextInt(66), 10, 1 + random.nextInt(5)), random.nextBoolean()));
        }
        return new Household(
                adults,
                Collections.nCopies(random.nextInt(6), new Household.Child(LocalDate.of(2015, 1, 1))),
                Euros.ofCents(random.nextLong(400_000)),
                charges(random.nextInt(800), random.nextInt(150), random.nextInt(60), random.nextInt(40)),
                random.nextInt(5) == 0 ? "44143" : "Nantes");
    }

    private static Household forgetting(Household full, Random random) {
        Map<Charge, Euros> charges = new EnumMap<>(full.charges());
        charges.keySet().removeIf(charge -> random.nextInt(4) == 0);
        return new Household(
                full.adults().stream()
                        .map(adult -> random.nextBoolean() ? adult : new Household.Adult(adult.birthDate(), null))
                        .toList(),
                full.children(),
                random.nextInt(3) == 0 ? null : full.monthlyResources(),
                charges,
                random.nextInt(3) == 0 ? null : full.commune());
    }

    static Household singleParentOf23() {
        return new Household(
                List.of(new Household.Adult(LocalDate.of(2001, 5, 14), false)),
                List.of(new Household.Child(LocalDate.of(2022, 3, 1))),
                Euros.of(950),
                charges(450, 80, 30, 20),
                "44109");
    }

    private static Household household(int adults, int children, @Nullable Euros resources) {
        return new Household(
                Collections.nCopies(adults, new Household.Adult(LocalDate.of(1985, 1, 1), false)),
                Collections.nCopies(children, new Household.Child(LocalDate.of(2015, 1, 1))),
                resources,
                charges(450, 80, 30, 20),
                "44109");
    }

    private static Map<Charge, Euros> charges(long rent, long energy, long water, long insurance) {
        return Map.of(
                Charge.RENT, Euros.of(rent),
                Charge.ENERGY, Euros.of(energy),
                Charge.WATER, Euros.of(water),
                Charge.INSURANCE, Euros.of(insurance));
    }

    private static Verdict verdict(String aid, Household household, LocalDate on) {
        return assess(aid, household, on).verdict();
    }

    private static AidAssessment assess(String aid, Household household, LocalDate on) {
        return assessment(household, on).aids().stream()
                .filter(assessed -> assessed.aid().code().equals(aid))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment assessment(Household household, LocalDate on) {
        Regulation compiled = REGULATIONS.inForce(on).orElseThrow().compiled();
        return compiled.assess(household, on);
    }
}
