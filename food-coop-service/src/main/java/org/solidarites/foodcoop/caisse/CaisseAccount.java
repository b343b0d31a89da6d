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
import org.solidarites.chassis.money.Euros;
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
     * What is agreed with the household.
     *
     * @param contribution euros a month, within the bounds of the rules
     * @param account of the person at Keycloak who may show codes, or null
     */
    void agree(Euros contribution, @Nullable String account, LocalDate today) {
        contributionCents = contribution.cents();
        holder = account;
        if (joinedOn == null) {
            joinedOn = today;
        }
    }

    /** What it pays and since when, once a contribution was agreed. */
    Optional<Caisses.Membership> membership() {
        return contributionCents == null || joinedOn == null
                ? Optional.empty()
                : Optional.of(
                        new Caisses.Membership(caisse, Euros.ofCents(contributionCents), YearMonth.from(joinedOn)));
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
