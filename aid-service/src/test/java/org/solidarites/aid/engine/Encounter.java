package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.solidarites.aid.regulation.DatedRegulation;
import org.solidarites.aid.regulation.Documents;

/** A household that meets a règlement on some day, by chance; the same for the same seed and number. */
record Encounter(long seed, int number, DatedRegulation regulation, Household household, LocalDate on) {

    static final List<DatedRegulation> SHIPPED =
            List.of(Documents.shipped("nantes-2019"), Documents.shipped("nantes-2024-10-03"));
    private static final int HOUSEHOLDS_OF_ONE = 25;

    /** Many, half of them with a shipped règlement, half with one made up. */
    static void many(long seed, int count, Consumer<Encounter> property) {
        Chance chance = new Chance(seed);
        RandomHouseholds households = new RandomHouseholds(chance);
        RandomRegulations regulations = new RandomRegulations(chance);
        DatedRegulation madeUp = SHIPPED.getFirst();
        for (int number = 0; number < count; number++) {
            if (number % HOUSEHOLDS_OF_ONE == 0) {
                madeUp = Documents.compiled(regulations.next("made-up", LocalDate.of(2019, 1, 1)));
            }
            LocalDate on = chance.day();
            DatedRegulation regulation = number % 2 == 0 ? madeUp : chance.of(SHIPPED);
            property.accept(new Encounter(seed, number, regulation, households.next(on), on));
        }
    }

    Regulation compiled() {
        return regulation.compiled();
    }

    /** What the aid with that code comes to for another household, all else being the same. */
    Verdict verdict(String aid, Household other) {
        return verdict(compiled(), aid, other, on);
    }

    static Verdict verdict(Regulation regulation, String aid, Household household, LocalDate on) {
        return regulation.answer(household, on).stream()
                .filter(answer -> answer.aid().code().equals(aid))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    /** With trace: the aids, then the rights. */
    static List<AidAssessment> assessed(Regulation regulation, Household household, LocalDate on) {
        Assessment assessment = regulation.assess(household, on);
        return Stream.concat(assessment.aids().stream(), assessment.rights().stream())
                .toList();
    }

    /** All there is to know of it: the facts are made up. */
    @Override
    public String toString() {
        return "seed %d, number %d, %s on %s: adults %s, children %s, %s, charges %s, %s, rights %s, %s, grants %s, bills %s"
                .formatted(
                        seed,
                        number,
                        regulation.document().id(),
                        on,
                        household.adults(),
                        household.children(),
                        household.resources(),
                        household.charges(),
                        household.home(),
                        household.rights(),
                        household.declarations(),
                        household.grants(),
                        household.bills());
    }
}
