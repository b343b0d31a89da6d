package org.solidarites.foodcoop.caisse;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;
import org.solidarites.foodcoop.ledger.core.Account;

/**
 * The account of a household at the caisse commune: one for each household, ever. The household is known by a
 * pseudonymous reference and its size; what it has to spend is in the ledger.
 */
@Entity
@Table(name = "caisse_account")
class CaisseAccount extends Aggregate {

    private static final int LARGEST_HOUSEHOLD = 30;

    private UUID householdRef;
    private String caisse;
    private @Nullable Long contributionCents;
    private @Nullable LocalDate joinedOn;
    private @Nullable LocalDate leftOn;
    private @Nullable LocalDate spendableUntil;

    @SuppressWarnings("UnusedVariable") // the queries read it
    private @Nullable Instant remainderSettledAt;

    private @Nullable String holder;
    private int people;
    private Instant peopleAsOf;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected CaisseAccount() {}

    /**
     * Opens the account of a household.
     *
     * @param caisse code of the caisse
     * @param people in the household, 1 to 30
     * @param asOf when the household had that size
     */
    static CaisseAccount open(UUID householdRef, String caisse, int people, Instant asOf, Instant now) {
        CaisseAccount account = new CaisseAccount();
        account.householdRef = householdRef;
        account.caisse = caisse;
        account.people = requireSize(people);
        account.peopleAsOf = asOf;
        account.openedAt = now;
        account.raise(new CaisseEvents.AccountOpened(account.id(), householdRef));
        return account;
    }

    /** Learns the size of the household, unless something newer is known: events of two dossiers may cross. */
    void learnSize(int size, Instant asOf) {
        if (asOf.isAfter(peopleAsOf)) {
            people = requireSize(size);
            peopleAsOf = asOf;
        }
    }

    /**
     * What is agreed with the household. One that has left joins again with it.
     *
     * @param contribution euros a month, within the bounds of the rules
     * @param account of the person at Keycloak who may show codes, or null
     */
    void agree(Euros contribution, @Nullable String account, LocalDate today) {
        contributionCents = contribution.cents();
        holder = account;
        if (joinedOn == null || leftOn != null) {
            joinedOn = today;
            leftOn = null;
            spendableUntil = null;
            remainderSettledAt = null;
        }
    }

    /**
     * The household leaves; it is a member to the end of the month.
     *
     * @param until last day on which it may spend what is on its account
     * @throws Refusal {@code CONTRIBUTION_NOT_AGREED} if it never joined, {@code CAISSE_LEFT}
     */
    Caisses.Left leave(LocalDate today, LocalDate until) {
        if (membership().isEmpty()) {
            throw FoodCoopProblem.CONTRIBUTION_NOT_AGREED.refuse();
        }
        if (leftOn != null) {
            throw FoodCoopProblem.CAISSE_LEFT.refuse().with("last", YearMonth.from(leftOn));
        }
        leftOn = today;
        spendableUntil = until;
        raise(new CaisseEvents.AccountLeft(id(), householdRef, YearMonth.from(today)));
        return new Caisses.Left(id(), caisse, ledgerAccount(), today, until);
    }

    /** What is left on it was given back to the pool. */
    void settleRemainder(Instant now) {
        remainderSettledAt = now;
    }

    /** When the household left, if it has. */
    Optional<Caisses.Left> left() {
        return leftOn == null || spendableUntil == null
                ? Optional.empty()
                : Optional.of(new Caisses.Left(id(), caisse, ledgerAccount(), leftOn, spendableUntil));
    }

    /** What it pays and since when, once a contribution was agreed. */
    Optional<Caisses.Membership> membership() {
        return contributionCents == null || joinedOn == null
                ? Optional.empty()
                : Optional.of(new Caisses.Membership(
                        caisse,
                        Euros.ofCents(contributionCents),
                        YearMonth.from(joinedOn),
                        leftOn == null ? null : YearMonth.from(leftOn)));
    }

    /** The city sees it, and the resident who holds it; for all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        return seesAll(caller) || isOf(caller.subject());
    }

    static boolean seesAll(Caller caller) {
        return caller.hasAny(Role.AGENT, Role.INSTRUCTOR, Role.COORDINATOR, Role.FINANCE);
    }

    boolean isOf(String person) {
        return person.equals(holder);
    }

    String caisse() {
        return caisse;
    }

    @Nullable
    Euros contribution() {
        return contributionCents == null ? null : Euros.ofCents(contributionCents);
    }

    private static int requireSize(int people) {
        if (people < 1 || people > LARGEST_HOUSEHOLD) {
            throw new IllegalArgumentException("a household has 1 to 30 people: " + people);
        }
        return people;
    }

    /** What was left of a food aid went back to the city, as the ledger has it. */
    void takenBack(UUID dossier, Euros amount) {
        raise(new CaisseEvents.AidTakenBack(id(), dossier, amount));
    }

    UUID householdRef() {
        return householdRef;
    }

    int people() {
        return people;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** Where its money is in the ledger. */
    Account ledgerAccount() {
        return Account.household(id());
    }
}
