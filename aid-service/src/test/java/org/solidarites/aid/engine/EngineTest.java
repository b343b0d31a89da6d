package org.solidarites.aid.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;

class EngineTest {

    private static final LocalDate ON = LocalDate.of(2024, 10, 3);
    private static final Parts PARTS = new Parts(200, List.of(50, 50, 100), 50, 50);
    private static final RestePourVivre.ConsumptionUnits INSEE = new RestePourVivre.ConsumptionUnits(100, 50, 30, 14);
    private static final Grounds GROUNDS = new Grounds("article", "test", true);

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
        Household household = household(adults, children);

        assertThat(PARTS.of(household, Quotient.CAF)).isEqualTo(caf);
        assertThat(PARTS.of(household, Quotient.FACULTATIVE)).isEqualTo(facultative);
    }

    @ParameterizedTest(name = "{0} cents by {1} hundredths are {2} cents")
    @CsvSource({"130000, 200, 65000", "130001, 200, 65001", "162501, 250, 65001", "-100, 300, -33", "0, 250, 0"})
    void roundsSharesUpToTheCent(long cents, long hundredths, long share) {
        assertThat(Shares.of(Euros.ofCents(cents), hundredths)).isEqualTo(Euros.ofCents(share));
    }

    @Test
    void takesTheCountedChargesFromTheResources() {
        Household household =
                household(1, 1, "950.00", Map.of(Charge.RENT, Euros.of(450), Charge.ENERGY, Euros.of(80)));

        assertThat(reste(Set.of(Charge.RENT), RestePourVivre.SharedBy.PEOPLE).of(household, ON))
                .isEqualTo(Euros.ofCents(834)); // 500 / 2 / 30
        assertThat(reste(Set.of(Charge.RENT, Charge.ENERGY), RestePourVivre.SharedBy.PEOPLE)
                        .of(household, ON))
                .isEqualTo(Euros.of(7)); // 420 / 2 / 30
    }

    @Test
    void doesNotGuessAChargeThatCounts() {
        Household household = household(1, 1, "950.00", Map.of(Charge.RENT, Euros.of(450)));

        assertThat(reste(Set.of(Charge.RENT, Charge.WATER), RestePourVivre.SharedBy.PEOPLE)
                        .of(household, ON))
                .isNull();
    }

    @Test
    void mayLeaveLessThanNothing() {
        Household household = household(1, 0, "300.00", Map.of(Charge.RENT, Euros.of(600)));

        assertThat(reste(Set.of(Charge.RENT), RestePourVivre.SharedBy.PEOPLE).of(household, ON))
                .isEqualTo(Euros.of(-10));
    }

    @ParameterizedTest(name = "born {0}: {1} hundredths")
    @CsvSource({"2010-10-03, 150", "2010-10-04, 130"})
    void countsAChildAsGrownFromItsFourteenthBirthday(LocalDate birthDate, int units) {
        Household household = new Household(
                List.of(adult("1980-01-01")), List.of(new Household.Child(birthDate)), null, Map.of(), null);

        assertThat(INSEE.of(household, ON)).isEqualTo(units);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({"1999-10-03, TRUE", "1999-10-04, FALSE", "2000-02-29, FALSE"})
    void comesOfAgeOnTheBirthday(String birthDate, Truth met) {
        Finding finding = new Condition.MinimumAge(25, GROUNDS)
                .check(facts(new Household(List.of(adult(birthDate)), List.of(), null, Map.of(), null)));

        assertThat(finding.met()).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            value = {"44109, TRUE", "Nantes, TRUE", "nantes, TRUE", "44143, FALSE", "Rezé, FALSE", "-, UNKNOWN"},
            nullValues = "-")
    void knowsACommuneByCodeOrName(String commune, Truth met) {
        Finding finding = new Condition.Residence("44109", "Nantes", GROUNDS)
                .check(facts(new Household(List.of(adult("1980-01-01")), List.of(), null, Map.of(), commune)));

        assertThat(finding.met()).isEqualTo(met);
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
    void excludesHouseholdsOfStudentsOnly(Boolean first, Boolean second, Truth met) {
        LocalDate birthDate = LocalDate.of(1990, 1, 1);
        Household couple = new Household(
                List.of(new Household.Adult(birthDate, first), new Household.Adult(birthDate, second)),
                List.of(),
                null,
                Map.of(),
                null);

        assertThat(new Condition.NotStudent(GROUNDS).check(facts(couple)).met()).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "TRUE, TRUE, ELIGIBLE",
        "TRUE, UNKNOWN, UNKNOWN",
        "UNKNOWN, FALSE, NOT_ELIGIBLE",
        "FALSE, UNKNOWN, NOT_ELIGIBLE",
        "FALSE, TRUE, NOT_ELIGIBLE",
    })
    void letsOneRefusalDecideBeforeWhatIsUnknown(Truth first, Truth second, Verdict verdict) {
        Condition condition = new Condition.NotStudent(GROUNDS);

        assertThat(Verdict.of(List.of(new Finding(condition, first, null), new Finding(condition, second, null))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} people: {1} euros")
    @CsvSource({"1, 60", "2, 100", "3, 130", "5, 190"})
    void growsWithTheHousehold(int people, long euros) {
        AidAmount table = new AidAmount.ByPeople(List.of(Euros.of(60), Euros.of(100)), Euros.of(30));

        assertThat(table.forPeople(people)).isEqualTo(Euros.of(euros));
    }

    @Test
    void refusesWhatCanNotBe() {
        assertThatThrownBy(() -> new Household(List.of(), List.of(), null, Map.of(), null))
                .hasMessageContaining("at least one adult");
        assertThatThrownBy(() -> household(1, 0, "-1.00", Map.of())).hasMessageContaining("-1.00");
        assertThatThrownBy(() -> new Parts(0, List.of(), 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grounds(" ", "test", true)).hasMessageContaining("article");
        assertThatThrownBy(() -> new Aid("a", AidKind.FOOD, List.of(), new AidAmount.None()))
                .hasMessageContaining("no condition");
        assertThatThrownBy(() -> new AidAmount.ByPeople(List.of(), Euros.ZERO)).hasMessageContaining("row");
        assertThatThrownBy(() -> new RestePourVivre(Set.of(), RestePourVivre.SharedBy.PEOPLE, INSEE, 0))
                .hasMessageContaining("28 to 31");
    }

    @Test
    void saysNothingOfAHouseholdInALog() {
        assertThat(household(1, 1, "950.00", Map.of()).toString()).doesNotContain("950", "1980");
    }

    private static RestePourVivre reste(Set<Charge> counted, RestePourVivre.SharedBy sharedBy) {
        return new RestePourVivre(counted, sharedBy, INSEE, 30);
    }

    private static Facts facts(Household household) {
        Aid any = new Aid("any", AidKind.FOOD, List.of(new Condition.NotStudent(GROUNDS)), new AidAmount.None());
        return new Regulation("test", PARTS, reste(Set.of(), RestePourVivre.SharedBy.PEOPLE), List.of(any))
                .assess(household, ON)
                .facts();
    }

    private static Household household(int adults, int children) {
        return household(adults, children, "0.00", Map.of());
    }

    private static Household household(int adults, int children, String resources, Map<Charge, Euros> charges) {
        return new Household(
                Collections.nCopies(adults, adult("1980-01-01")),
                Collections.nCopies(children, new Household.Child(LocalDate.of(2015, 1, 1))),
                Euros.of(new java.math.BigDecimal(resources)),
                charges,
                "44109");
    }

    private static Household.Adult adult(String birthDate) {
        return new Household.Adult(LocalDate.parse(birthDate), false);
    }
}
