package org.solidarites.aid.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;

class EngineTest {

    private static final LocalDate ON = LocalDate.of(2024, 10, 3);
    private static final Parts PARTS = new Parts(200, List.of(50, 50, 100), 50, 50);
    private static final RestePourVivre.ConsumptionUnits INSEE = new RestePourVivre.ConsumptionUnits(100, 50, 30, 14);
    private static final Grounds GROUNDS = new Grounds("article", "test", true);
    private static final Set<Income> ALL = Set.of(Income.values());

    @ParameterizedTest(name = "{0} adults and {1} children are {2} parts of the CAF, {3} of the règlement")
    @CsvSource({
        "1, 0, 200, 200",
        "2, 0, 200, 200",
        "1, 1, 250, 300",
        "2, 1, 250, 250",
        "1, 2, 300, 350",
        "2, 2, 300, 300",
        "1, 3, 400, 450",
        "2, 3, 400, 400",
        "2, 4, 450, 450",
        "2, 5, 500, 500",
        "1, 5, 500, 550",
    })
    void countsParts(int adults, int children, int caf, int facultative) {
        Household household = SomeHousehold.of(adults, children).build();

        assertThat(PARTS.of(household, Quotient.CAF)).isEqualTo(caf);
        assertThat(PARTS.of(household, Quotient.FACULTATIVE)).isEqualTo(facultative);
    }

    @ParameterizedTest(name = "{0} cents by {1} hundredths are {2} to {3} cents")
    @CsvSource({
        "130000, 200, 65000, 65000",
        "130001, 200, 65000, 65001",
        "162501, 250, 65000, 65001",
        "-100, 300, -34, -33",
        "0, 250, 0, 0"
    })
    void roundsSharesToTheSideOfTheThreshold(long cents, long hundredths, long down, long up) {
        assertThat(Shares.down(cents, hundredths)).isEqualTo(down);
        assertThat(Shares.up(cents, hundredths)).isEqualTo(up);
    }

    @Test
    void takesTheCountedChargesFromTheCountedResources() {
        Household household = SomeHousehold.of(1, 1)
                .with(Map.of(Income.WAGES, Euros.of(700), Income.HOUSING_BENEFIT, Euros.of(250)))
                .paying(Charge.RENT, Euros.of(450))
                .paying(Charge.ENERGY, Euros.of(80))
                .build();

        assertThat(restePourVivre(household, ALL, Set.of(Charge.RENT))).isEqualTo(Euros.ofCents(834)); // 500 / 2 / 30
        assertThat(restePourVivre(household, ALL, Set.of(Charge.RENT, Charge.ENERGY)))
                .isEqualTo(Euros.of(7)); // 420 / 2 / 30
        assertThat(restePourVivre(household, Set.of(Income.WAGES), Set.of(Charge.RENT)))
                .isEqualTo(Euros.ofCents(417)); // 250 / 2 / 30
    }

    @Test
    void doesNotGuessAChargeThatCounts() {
        Household household = SomeHousehold.of(1, 1)
                .with(Euros.of(950))
                .paying(Charge.RENT, Euros.of(450))
                .build();

        assertThat(restePourVivre(household, ALL, Set.of(Charge.RENT, Charge.WATER)))
                .isNull();
    }

    @Test
    void mayLeaveLessThanNothing() {
        Household household = SomeHousehold.of(1, 0)
                .with(Euros.of(300))
                .paying(Charge.RENT, Euros.of(600))
                .build();

        assertThat(restePourVivre(household, ALL, Set.of(Charge.RENT))).isEqualTo(Euros.of(-10));
    }

    @ParameterizedTest(name = "born {0}: {1} hundredths")
    @CsvSource({"2010-10-03, 150", "2010-10-04, 130"})
    void countsAChildAsGrownFromItsFourteenthBirthday(String birthDate, int units) {
        Facts facts = facts(SomeHousehold.of(1, 0).child(birthDate));

        assertThat(INSEE.of(1, facts.ages(Who.ANY_CHILD))).isEqualTo(units);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"1999-10-03, TRUE", "1999-10-04, FALSE", "2000-02-29, FALSE"})
    void comesOfAgeOnTheBirthday(String birthDate, Truth met) {
        Condition atLeast25 = new OfAge(Who.ANY_ADULT, 25, OfAge.NO_MOST, GROUNDS);

        assertFound(atLeast25, SomeHousehold.ofAdults(birthDate), met);
    }

    @ParameterizedTest(name = "{0}, one born {1} and one born {2}: {3}")
    @CsvSource({
        "ANY_ADULT, 2004-01-01, 1960-01-01, TRUE",
        "EVERY_ADULT, 2004-01-01, 1960-01-01, FALSE",
        "EVERY_ADULT, 2004-01-01, 2000-01-01, TRUE",
        "ANY_ADULT, 1998-01-01, 1960-01-01, FALSE",
        "ANY_CHILD, 2004-01-01, 2004-01-01, FALSE",
    })
    void asksOneOrEachForTheirAge(Who who, String first, String second, Truth met) {
        Condition from18To25 = new OfAge(who, 18, 25, GROUNDS);

        assertFound(from18To25, SomeHousehold.ofAdults(first, second), met);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            value = {"44109, TRUE", "Nantes, TRUE", "nantes, TRUE", "44143, FALSE", "Rezé, FALSE", "-, UNKNOWN"},
            nullValues = "-")
    void knowsACommuneByCodeOrName(@Nullable String commune, Truth met) {
        Condition nantes = new LivesIn(Set.of("44109"), "Nantes", GROUNDS);

        assertFound(nantes, SomeHousehold.of(1, 0).in(commune), met);
    }

    @ParameterizedTest(name = "since {0}: {1}")
    @CsvSource({"2024-04-03, TRUE", "2024-04-04, FALSE", "2024-03-31, TRUE"})
    void countsTheTimeOfResidenceInWholeMonths(String since, Truth met) {
        Condition sixMonths = new InRange(Quantity.MONTHS_OF_RESIDENCE, 6, InRange.NO_MOST, List.of(), GROUNDS);

        assertFound(sixMonths, SomeHousehold.of(1, 0).since(since), met);
    }

    @ParameterizedTest(name = "students {0} and {1}: {2}")
    @CsvSource(
            value = {
                "true, true, FALSE",
                "true, false, TRUE",
                "false, -, TRUE",
                "true, -, UNKNOWN",
                "-, -, UNKNOWN",
                "false, false, TRUE"
            },
            nullValues = "-")
    void excludesHouseholdsOfStudentsOnly(@Nullable Boolean first, @Nullable Boolean second, Truth met) {
        Condition notAllStudents = new Studies(Who.EVERY_ADULT, false, GROUNDS);

        assertFound(
                notAllStudents,
                SomeHousehold.of(0, 0).adult("1990-01-01", first).adult("1990-01-01", second),
                met);
    }

    @ParameterizedTest(name = "students {0} and {1}: {2}")
    @CsvSource(
            value = {
                "true, true, FALSE",
                "true, false, FALSE",
                "true, -, FALSE",
                "false, -, UNKNOWN",
                "-, -, UNKNOWN",
                "false, false, TRUE"
            },
            nullValues = "-")
    void excludesHouseholdsWithAStudent(@Nullable Boolean first, @Nullable Boolean second, Truth met) {
        Condition noStudent = new Studies(Who.ANY_ADULT, false, GROUNDS);

        assertFound(noStudent, SomeHousehold.of(0, 0).adult("1990-01-01", first).adult("1990-01-01", second), met);
    }

    @ParameterizedTest(name = "{0} grants: {1}")
    @CsvSource({"2024-10-03, FALSE", "2023-10-04, FALSE", "2023-10-03, TRUE", "2025-01-01, TRUE"})
    void forgetsGrantsThatLieFarEnoughBack(String on, Truth met) {
        Condition noneInAYear = new GrantedBefore("aid", 0, 12, GROUNDS);

        assertFound(noneInAYear, SomeHousehold.of(1, 0).granted("aid", on), met);
    }

    @ParameterizedTest(name = "{0} and {1}: all {2}, any {3}")
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE",
        "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "UNKNOWN, FALSE, FALSE, UNKNOWN",
        "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "FALSE, TRUE, FALSE, TRUE",
        "FALSE, FALSE, FALSE, FALSE",
    })
    void joinsWhatIsKnownAndWhatIsNot(Truth first, Truth second, Truth all, Truth any) {
        SomeHousehold household = SomeHousehold.of(1, 0);
        tell(household, "first", first);
        tell(household, "second", second);
        List<Condition> both = List.of(new Declares("first", true, GROUNDS), new Declares("second", true, GROUNDS));

        assertFound(new AllOf(both, GROUNDS), household, all);
        assertFound(new AnyOf(both, GROUNDS), household, any);
        assertFound(new Not(new AllOf(both, GROUNDS), GROUNDS), household, all.not());
    }

    private static void tell(SomeHousehold household, String code, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            household.declaring(code, truth == Truth.TRUE);
        }
    }

    @ParameterizedTest(name = "{0} people: {1} euros")
    @CsvSource({"1, 60", "2, 100", "3, 130", "5, 190"})
    void growsWithTheHousehold(int people, long euros) {
        AidAmount table = new AidAmount.ByPeople(List.of(Euros.of(60), Euros.of(100)), Euros.of(30));

        assertThat(table.of(facts(SomeHousehold.of(people, 0)), "aid")).isEqualTo(new Worth.Money(Euros.of(euros)));
    }

    @ParameterizedTest(name = "a bill of {0}: {1}")
    @CsvSource({"20.00, 0.00", "25.00, 0.00", "100.00, 75.00", "175.00, 150.00", "400.00, 150.00"})
    void leavesAPartOfTheBillToThePerson(String bill, String paid) {
        AidAmount share = new AidAmount.ShareOfBill(100, Euros.of(150), Euros.of(25));

        assertThat(share.of(facts(SomeHousehold.of(1, 0).billed("aid", euros(bill))), "aid"))
                .isEqualTo(new Worth.Money(euros(paid)));
        assertThat(share.of(facts(SomeHousehold.of(1, 0)), "aid")).isEqualTo(new Worth.UpTo(Euros.of(150)));
    }

    @Test
    void refusesWhatCanNotBe() {
        assertThatThrownBy(() -> SomeHousehold.of(0, 1).build()).hasMessageContaining("at least one adult");
        assertThatThrownBy(() -> new Household.Resources(Euros.ZERO, Map.of())).hasMessageContaining("not both");
        assertThatThrownBy(() -> new Parts(0, List.of(), 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grounds(" ", "test", true)).hasMessageContaining("article");
        assertThatThrownBy(() -> aid(List.of())).hasMessageContaining("no condition");
        assertThatThrownBy(() -> new AidAmount.ByPeople(List.of(), Euros.ZERO)).hasMessageContaining("row");
        assertThatThrownBy(() -> new OfAge(Who.ANY_ADULT, 30, 20, GROUNDS)).hasMessageContaining("nobody");
        assertThatThrownBy(() -> new RestePourVivre(ALL, Set.of(), RestePourVivre.SharedBy.PEOPLE, INSEE, 0))
                .hasMessageContaining("28 to 31");
    }

    @Test
    void saysNothingOfAHouseholdInALog() {
        SomeHousehold household = SomeHousehold.of(1, 1).with(Euros.of(950));

        assertThat(household.build().toString()).doesNotContain("950", "1985");
        assertThat(facts(household).toString()).doesNotContain("950", "1985");
    }

    private static void assertFound(Condition condition, SomeHousehold household, Truth met) {
        assertThat(condition.met(facts(household))).isEqualTo(met);
        assertThat(condition.find(facts(household)).met()).isEqualTo(met);
    }

    private static @Nullable Euros restePourVivre(Household household, Set<Income> resources, Set<Charge> charges) {
        RestePourVivre reste = new RestePourVivre(resources, charges, RestePourVivre.SharedBy.PEOPLE, INSEE, 30);
        return Facts.of(household, new Definitions(PARTS, ALL, reste), ON).euros(Quantity.RESTE_POUR_VIVRE);
    }

    private static Facts facts(SomeHousehold household) {
        RestePourVivre reste = new RestePourVivre(ALL, Set.of(), RestePourVivre.SharedBy.PEOPLE, INSEE, 30);
        return Facts.of(household.build(), new Definitions(PARTS, ALL, reste), ON);
    }

    private static Aid aid(List<Condition> conditions) {
        return new Aid("a", AidKind.FOOD, new AllOf(conditions, GROUNDS), new AidAmount.InKind(), List.of());
    }

    private static Euros euros(String amount) {
        return Euros.of(new java.math.BigDecimal(amount));
    }
}
