package org.solidarites.foodcoop.caisse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.chassis.money.Euros;

class RuleBookTest {

    private static final Allocation NANTES = new Allocation(Euros.of(100), Euros.of(50), "cca44.fr", true);
    private static final Allocation GIRONDE = new Allocation(Euros.of(150), Euros.of(75), "gironde.fr", true);

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 150", "3, 200", "6, 350"})
    void allocatesInNantesAHundredAndFiftyForEachFurtherPerson(int people, long euros) {
        assertThat(NANTES.monthly(people)).isEqualTo(Euros.of(euros));
    }

    @Test
    void allocatesInGironde300ToThree() {
        assertThat(GIRONDE.monthly(3)).isEqualTo(Euros.of(300));
    }

    @Test
    void knowsNoHouseholdOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> NANTES.monthly(0));
    }

    @ParameterizedTest
    @CsvSource({"2025-08-31,", "2025-09-01, a", "2026-08-31, a", "2026-09-01, b", "2030-01-01, b"})
    void goesByTheLatestRulesThatHaveBegun(String day, String code) {
        RuleBook book = new RuleBook(List.of(rules("a", "2025-09-01"), rules("b", "2026-09-01")));

        assertThat(book.inForce("here", LocalDate.parse(day))
                        .map(CaisseRules::code)
                        .orElse(null))
                .isEqualTo(code);
        assertThat(book.inForce("elsewhere", LocalDate.parse(day))).isEmpty();
    }

    @Test
    void refusesTwoVersionsFromTheSameDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleBook(List.of(rules("a", "2025-09-01"), rules("b", "2025-09-01"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, a, 100, 0, 0",
        "2026-03-01, here-2026-03-01.2, 110, 2, 2",
        "2026-05-31, here-2026-03-01.2, 110, 2, 2",
        "2026-06-01, here-2026-06-01.1, 120, 1, 1",
        "2026-07-01, here-2026-07-01.4, 120, 4, 1",
        "2026-09-01, b, 100, 0, 0"
    })
    void goesByTheLastVoteThatHasBegunWhateverTheOrderOfTheVotes(
            String day, String code, long allocation, long behind, long behindTheAllocation) {
        Allocation more = Allocation.voted(new UUID(0, 2), Euros.of(110), Euros.of(50));
        Allocation most = Allocation.voted(new UUID(0, 1), Euros.of(120), Euros.of(50));
        RuleBook book = new RuleBook(List.of(rules("a", "2025-09-01"), rules("b", "2026-09-01")))
                .with(List.of(
                        vote(1, "2026-06-01", most),
                        vote(2, "2026-03-01", more),
                        vote(3, "2026-07-01", null),
                        vote(4, "2026-07-01", null)));

        CaisseRules rules = book.inForce("here", LocalDate.parse(day)).orElseThrow();

        assertThat(rules.code()).isEqualTo(code);
        assertThat(rules.allocation().monthly(1)).isEqualTo(Euros.of(allocation));
        assertThat(rules.origin().proposal()).isEqualTo(behind == 0 ? null : new UUID(0, behind));
        assertThat(book.settingAllocation("here", LocalDate.parse(day))
                        .orElseThrow()
                        .origin()
                        .proposal())
                .isEqualTo(behindTheAllocation == 0 ? null : new UUID(0, behindTheAllocation));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 250,, 9.99,, false",
        "10, 250,, 10,, true",
        "10, 250,, 250,, true",
        "10, 250,, 250.01,, false",
        "10,,, 5000,, true",
        // Ariège (domain.md 4.2): 2.5 % of the net income, at least 10 €
        "10,, 0.025, 36.24, 1450, false",
        "10,, 0.025, 36.25, 1450, true",
        "10,, 0.025, 10, 300, true",
        "10,, 0.025, 9.99, 300, false",
        "10,, 0.025, 10,, true"
    })
    void agreesAContributionByMeansWithinItsBounds(
            BigDecimal least,
            BigDecimal most,
            BigDecimal share,
            BigDecimal amount,
            BigDecimal income,
            boolean allowed) {
        Contribution contribution =
                new Contribution(Euros.of(least), euros(most), share, true, "test", true, new Sentence("fr", "en"));

        assertThat(contribution.allows(Euros.of(amount), euros(income))).isEqualTo(allowed);
    }

    @Test
    void refusesOrSharesAMonthThatCanNotBePaidInFull() {
        Sentence note = new Sentence("fr", "en");
        Shortfall refuse = new Shortfall(Shortfall.Rule.REFUSE, "test", true, note);
        Shortfall share = new Shortfall(Shortfall.Rule.SHARE, "test", true, note);
        List<Euros> wanted = List.of(Euros.of(100), Euros.of(150), Euros.of(50));

        assertThat(refuse.credited(wanted, Euros.of(300))).contains(wanted);
        assertThat(refuse.credited(wanted, Euros.ofCents(29_999))).isEmpty();
        assertThat(share.credited(wanted, Euros.of(100)))
                .contains(List.of(Euros.ofCents(3333), Euros.of(50), Euros.ofCents(1666)));
        assertThat(share.credited(wanted, Euros.ZERO)).contains(List.of(Euros.ZERO, Euros.ZERO, Euros.ZERO));
        assertThat(share.credited(List.of(), Euros.ZERO)).contains(List.of());
    }

    private static Euros euros(BigDecimal amount) {
        return amount == null ? null : Euros.of(amount);
    }

    private static CaisseRules rules(String code, String from) {
        Sentence sentence = new Sentence("fr", "en");
        return new CaisseRules(
                code,
                "here",
                code,
                LocalDate.parse(from),
                NANTES,
                new Contribution(Euros.of(10), null, null, true, "test", false, sentence),
                new Shortfall(Shortfall.Rule.REFUSE, "test", false, sentence),
                new Departure(3, "test", false, sentence),
                sentence,
                new Origin(Origin.What.DOCUMENT, null, sentence));
    }

    private static VotedChange vote(int number, String from, Allocation allocation) {
        return new VotedChange(
                new UUID(0, number),
                "Vote " + number,
                "here",
                number,
                LocalDate.parse(from),
                allocation == null ? Origin.What.SELLER_ENDED : Origin.What.ALLOCATION,
                allocation);
    }
}
