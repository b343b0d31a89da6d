package org.solidarites.aid.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.AidAssessment;
import org.solidarites.aid.engine.AidKind;
import org.solidarites.aid.engine.Assessment;
import org.solidarites.aid.engine.Change;
import org.solidarites.aid.engine.Charge;
import org.solidarites.aid.engine.Finding;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.OfAge;
import org.solidarites.aid.engine.Quantity;
import org.solidarites.aid.engine.Regulation;
import org.solidarites.aid.engine.SmallestChange;
import org.solidarites.aid.engine.SomeHousehold;
import org.solidarites.aid.engine.Timeline;
import org.solidarites.aid.engine.Truth;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.aid.engine.Worth;
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
        assertThat(before.worth()).isNull();
        assertThat(before.findings().stream().filter(finding -> finding.met() == Truth.FALSE))
                .singleElement()
                .extracting(Finding::condition)
                .isInstanceOf(OfAge.class);
        assertThat(from.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(from.worth()).isEqualTo(new Worth.Money(Euros.of(100)));
    }

    @Test
    void energyWaterAndInsuranceCountFromThirdOctober2024() {
        Household parent = singleParentOf23();

        assertThat(assessment(parent, BEFORE).facts().euros(Quantity.RESTE_POUR_VIVRE))
                .isEqualTo(Euros.ofCents(834)); // 500 / 60
        assertThat(assessment(parent, FROM).facts().euros(Quantity.RESTE_POUR_VIVRE))
                .isEqualTo(Euros.ofCents(617)); // 370 / 60
    }

    @Test
    void theHalfPartOfSingleParentsIsInTheQuotientOfTheReglementOnly() {
        Household parent = household(1, 1, Euros.of(1950));

        assertThat(assessment(parent, BEFORE).facts().euros(Quantity.QUOTIENT_FACULTATIVE))
                .isEqualTo(Euros.of(780));
        assertThat(assessment(parent, FROM).facts().euros(Quantity.QUOTIENT_FACULTATIVE))
                .isEqualTo(Euros.of(650));
        assertThat(assessment(parent, FROM).facts().euros(Quantity.QUOTIENT_CAF))
                .isEqualTo(Euros.of(780));
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
    void theAgeCountsToTheDay(String birthDate, LocalDate on, Verdict verdict) {
        Household alone = SomeHousehold.ofAdults(birthDate)
                .with(Euros.of(500))
                .paying(300, 50, 20, 10)
                .in("44109")
                .build();

        assertThat(verdict("aide-alimentaire", alone, on)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carte-blanche", "aide-alimentaire", "aide-energie"})
    void nothingIsGuessedWithoutResources(String aid) {
        Household unknown = household(1, 0, null);

        assertThat(verdict(aid, unknown, FROM)).isEqualTo(Verdict.UNKNOWN);
        assertThat(assess(aid, unknown, FROM).worth()).isNull();
    }

    @ParameterizedTest(name = "a bill of {0} euros: {1}")
    @CsvSource({"80, 55.00", "175, 150.00", "300, 150.00", "25.01, 0.01"})
    void theActivityAidPaysUpTo150AndLeaves25(BigDecimal bill, BigDecimal paid) {
        Household household = SomeHousehold.of(1, 0)
                .with(Euros.of(1300))
                .in("44109")
                .billed("carte-blanche-activite", Euros.of(bill))
                .build();

        assertThat(assess("carte-blanche-activite", household, FROM).worth())
                .isEqualTo(new Worth.Money(Euros.of(paid)));
    }

    @ParameterizedTest(name = "a bill of {0} euros")
    @ValueSource(strings = {"0", "20", "25"})
    void theActivityAidIsRefusedWhereNothingIsLeftToPay(BigDecimal bill) {
        Household household = SomeHousehold.of(1, 0)
                .with(Euros.of(1300))
                .in("44109")
                .billed("carte-blanche-activite", Euros.of(bill))
                .build();

        AidAssessment assessed = assess("carte-blanche-activite", household, FROM);

        assertThat(assessed.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(assessed.comesToNothing()).isTrue();
        assertThat(assessed.worth()).isNull();
    }

    @ParameterizedTest(name = "a quotient of {0} euros, AAH {1}: {2} %")
    @CsvSource({
        "0, false, 100",
        "350, false, 100",
        "351, false, 90",
        "500, false, 90",
        "501, false, 70",
        "600, false, 70",
        "601, false, 0",
        "2000, true, 100",
        "600, true, 100",
    })
    void transportIsReducedByTheQuotient(long quotient, boolean aah, int percent) {
        Household household = SomeHousehold.of(1, 0)
                .with(Euros.of(quotient * 2))
                .holding("aah", aah)
                .build();

        AidAssessment transport = right("tarification-solidaire-transports", household, FROM);

        assertThat(transport.verdict()).isEqualTo(percent == 0 ? Verdict.NOT_ELIGIBLE : Verdict.ELIGIBLE);
        assertThat(transport.worth()).isEqualTo(percent == 0 ? null : new Worth.Reduction(percent));
    }

    @ParameterizedTest(name = "on {0}: up to {1} euros")
    @CsvSource({"2024-03-31, 500", "2024-04-01, 531", "2024-12-01, 531"})
    void revenuJeunesIsWorthWhatItIsOnTheDay(LocalDate on, long euros) {
        Household alone = SomeHousehold.ofAdults("2003-01-01")
                .with(Euros.of(200))
                .declaring("in-loire-atlantique-for-a-year", true)
                .declaring("lives-autonomously", true)
                .build();

        assertThat(right("revenu-jeunes-44", alone, on).worth()).isEqualTo(new Worth.UpTo(Euros.of(euros)));
    }

    @Test
    void theVersionToComeOpensTheAidByItself() {
        assertThat(REGULATIONS.timeline().opening("aide-alimentaire", singleParentOf23(), BEFORE))
                .contains(new Timeline.Opening(FROM, "nantes-2024-10-03"));
    }

    @Test
    void aBirthdayOpensTheAidByItself() {
        Household seventeen = SomeHousehold.ofAdults("2007-02-28")
                .with(Euros.of(500))
                .paying(300, 50, 20, 10)
                .in("44109")
                .build();

        assertThat(REGULATIONS.timeline().opening("aide-alimentaire", seventeen, FROM))
                .contains(new Timeline.Opening(LocalDate.of(2025, 2, 28), "nantes-2024-10-03"));
    }

    @Test
    void theSmallestChangeIsToldToTheCent() {
        Household tooRich = household(2, 1, Euros.of(1700));
        Aid card = REGULATIONS.aid("carte-blanche", FROM).orElseThrow();

        assertThat(SmallestChange.of(REGULATIONS.inForce(FROM).orElseThrow().compiled(), card, tooRich, FROM))
                .contains(new Change.ResourcesBy(Euros.of(-75)));
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
            assertThat(document.aids().stream()
                            .filter(aid -> aid.kind() == AidKind.FOOD || aid.kind() == AidKind.ENERGY))
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
                assertThat(learned.get(aid).worth()).isEqualTo(known.get(aid).worth());
            }
        }
    }

    /** A household with less money is never refused what one with more may have. */
    @RepeatedTest(200)
    void lessMoneyNeverRefuses(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Household richer = randomHousehold(random);
        Euros less = Euros.ofCents(random.nextLong(richer.resources().total().cents() + 1));
        Household poorer = new Household(
                richer.adults(),
                richer.children(),
                Household.Resources.of(less),
                richer.charges(),
                richer.home(),
                richer.rights(),
                richer.declarations(),
                richer.grants(),
                richer.bills());

        List<AidAssessment> more = assessment(richer, FROM).aids();
        List<AidAssessment> fewer = assessment(poorer, FROM).aids();

        for (int aid = 0; aid < more.size(); aid++) {
            if (more.get(aid).verdict() == Verdict.ELIGIBLE) {
                assertThat(fewer.get(aid).verdict()).isEqualTo(Verdict.ELIGIBLE);
            }
        }
    }

    private static Household randomHousehold(Random random) {
        SomeHousehold some = SomeHousehold.of(0, random.nextInt(6));
        for (int i = 0; i <= random.nextInt(2); i++) {
            LocalDate born = LocalDate.of(1940 + random.nextInt(66), 10, 1 + random.nextInt(5));
            some.adult(born.toString(), random.nextBoolean());
        }
        return some.with(Euros.ofCents(random.nextLong(400_000)))
                .paying(random.nextInt(800), random.nextInt(150), random.nextInt(60), random.nextInt(40))
                .in(random.nextInt(5) == 0 ? "44143" : "Nantes")
                .billed("carte-blanche-activite", Euros.of(random.nextInt(400)))
                .build();
    }

    private static Household forgetting(Household full, Random random) {
        Map<Charge, Euros> charges = new EnumMap<>(full.charges());
        charges.keySet().removeIf(charge -> random.nextInt(4) == 0);
        return new Household(
                full.adults().stream()
                        .map(adult -> random.nextBoolean() ? adult : new Household.Adult(adult.birthDate(), null))
                        .toList(),
                full.children(),
                random.nextInt(3) == 0 ? Household.Resources.UNKNOWN : full.resources(),
                charges,
                random.nextInt(3) == 0 ? Household.Home.UNKNOWN : full.home(),
                full.rights(),
                full.declarations(),
                full.grants(),
                full.bills());
    }

    private static Household singleParentOf23() {
        return SomeHousehold.ofAdults("2001-05-14")
                .child("2022-03-01")
                .with(Euros.of(950))
                .paying(450, 80, 30, 20)
                .in("44109")
                .build();
    }

    private static Household household(int adults, int children, @Nullable Euros resources) {
        return SomeHousehold.of(adults, children)
                .with(resources)
                .paying(450, 80, 30, 20)
                .in("44109")
                .build();
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

    private static AidAssessment right(String code, Household household, LocalDate on) {
        return assessment(household, on).rights().stream()
                .filter(assessed -> assessed.aid().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Assessment assessment(Household household, LocalDate on) {
        Regulation compiled = REGULATIONS.inForce(on).orElseThrow().compiled();
        return compiled.assess(household, on);
    }
}
