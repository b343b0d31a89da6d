package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** How much an aid is worth to a household. */
public sealed interface AidAmount {

    /**
     * What it is worth.
     *
     * @param aid code of the aid, for its bill
     */
    Worth of(Facts facts, String aid);

    /** Whether it may be a share of a bill. */
    default boolean takesBill() {
        return switch (this) {
            case ShareOfBill _ -> true;
            case Brackets brackets ->
                brackets.rows().stream().anyMatch(row -> row.amount().takesBill());
            case FirstOf first ->
                first.cases().stream().anyMatch(one -> one.amount().takesBill());
            case Dated dated ->
                dated.rows().stream().anyMatch(row -> row.amount().takesBill());
            case InKind _, Fixed _, PerPerson _, ByPeople _ -> false;
        };
    }

    /** The aid is no money. */
    record InKind() implements AidAmount {
        @Override
        public Worth of(Facts facts, String aid) {
            return Worth.IN_KIND;
        }
    }

    /** The same whatever the household. */
    record Fixed(Worth worth) implements AidAmount {
        @Override
        public Worth of(Facts facts, String aid) {
            return worth;
        }
    }

    /** So much for each person of the household. */
    record PerPerson(Euros euros) implements AidAmount {
        @Override
        public Worth of(Facts facts, String aid) {
            return new Worth.Money(euros.times(facts.household().people()));
        }
    }

    /**
     * By size of the household.
     *
     * @param byPeople for one person, two, three …
     * @param eachFurther for each person beyond the table
     */
    record ByPeople(List<Euros> byPeople, Euros eachFurther) implements AidAmount {

        public ByPeople {
            byPeople = List.copyOf(byPeople);
            if (byPeople.isEmpty()) {
                throw new IllegalArgumentException("a table of amounts has at least one row");
            }
        }

        @Override
        public Worth of(Facts facts, String aid) {
            int people = facts.household().people();
            Euros listed = byPeople.get(Math.min(people, byPeople.size()) - 1);
            return new Worth.Money(listed.plus(eachFurther.times(Math.max(0, people - byPeople.size()))));
        }
    }

    /**
     * A share of what is to be paid.
     *
     * @param percent of the bill
     * @param most the ceiling
     * @param leftToPerson what the person pays in any case
     */
    record ShareOfBill(int percent, Euros most, Euros leftToPerson) implements AidAmount {

        @Override
        public Worth of(Facts facts, String aid) {
            @Nullable Euros bill = facts.household().bills().get(aid);
            return bill == null ? new Worth.UpTo(most) : new Worth.Money(share(bill.cents()));
        }

        /** The least bill of which a cent is paid, if the ceiling is not zero. */
        public Euros leastBill() {
            return Euros.ofCents(Math.max(leftToPerson.cents() + 1, Math.ceilDiv(100L, percent)));
        }

        /** Rounded down, so that no more than the percentage is paid. */
        private Euros share(long bill) {
            long share = Math.floorDiv(Math.multiplyExact(bill, (long) percent), 100L);
            long afterOwn = Math.max(0, bill - leftToPerson.cents());
            return Euros.ofCents(Math.min(most.cents(), Math.min(share, afterOwn)));
        }
    }

    /**
     * By a quantity: the first row that it is not above.
     *
     * @param rows by rising bounds; nothing beyond the last
     * @param asked what has to be known for it
     */
    record Brackets(Quantity quantity, List<Row> rows, List<Question> asked) implements AidAmount {

        /** Up to so much, in the unit of the quantity. */
        public record Row(long upTo, AidAmount amount) {}

        public Brackets {
            rows = List.copyOf(rows);
            asked = List.copyOf(asked);
            for (int row = 1; row < rows.size(); row++) {
                if (rows.get(row).upTo() <= rows.get(row - 1).upTo()) {
                    throw new IllegalArgumentException("brackets overlap: each must end above the one before");
                }
            }
        }

        @Override
        public Worth of(Facts facts, String aid) {
            long found = facts.up(quantity);
            if (found == Facts.UNKNOWN) {
                return new Worth.Undetermined(facts.missing(asked));
            }
            for (int row = 0; row < rows.size(); row++) {
                if (found <= rows.get(row).upTo()) {
                    return rows.get(row).amount().of(facts, aid);
                }
            }
            return new Worth.Money(Euros.ZERO);
        }
    }

    /** The amount of the first case whose condition is met; nothing if none is. */
    record FirstOf(List<Case> cases) implements AidAmount {

        /** An amount under a condition. */
        public record Case(Condition when, AidAmount amount) {}

        public FirstOf {
            cases = List.copyOf(cases);
        }

        @Override
        public Worth of(Facts facts, String aid) {
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                Truth met = one.when().met(facts);
                if (met == Truth.TRUE) {
                    return one.amount().of(facts, aid);
                }
                if (met == Truth.UNKNOWN) {
                    return new Worth.Undetermined(one.when().find(facts).missing());
                }
            }
            return new Worth.Money(Euros.ZERO);
        }
    }

    /** By date: the last row that has begun. */
    record Dated(List<Row> rows) implements AidAmount {

        /** From a day on. */
        public record Row(LocalDate from, AidAmount amount) {}

        public Dated {
            rows = List.copyOf(rows);
            for (int row = 1; row < rows.size(); row++) {
                if (!rows.get(row).from().isAfter(rows.get(row - 1).from())) {
                    throw new IllegalArgumentException("dated amounts overlap: each must begin after the one before");
                }
            }
        }

        @Override
        public Worth of(Facts facts, String aid) {
            for (int row = rows.size() - 1; row >= 0; row--) {
                if (!rows.get(row).from().isAfter(facts.on())) {
                    return rows.get(row).amount().of(facts, aid);
                }
            }
            return new Worth.Money(Euros.ZERO);
        }
    }
}
