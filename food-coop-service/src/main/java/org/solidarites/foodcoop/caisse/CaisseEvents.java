package org.solidarites.foodcoop.caisse;

import java.time.YearMonth;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.money.Euros;

/** What the city is told of the caisse. */
public sealed interface CaisseEvents extends CityEvent {

    /**
     * A household got its account.
     *
     * @param householdRef pseudonymous
     */
    record AccountOpened(UUID accountId, UUID householdRef) implements CaisseEvents {
        @Override
        public String type() {
            return "org.solidarites.account.opened.v1";
        }

        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * A household leaves its caisse.
     *
     * @param householdRef pseudonymous
     * @param lastMonth the last of which it is a member
     */
    record AccountLeft(UUID accountId, UUID householdRef, YearMonth lastMonth) implements CaisseEvents {
        @Override
        public String type() {
            return "org.solidarites.account.left.v1";
        }

        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * What was left of a food aid on the account of a household went back to the city, as its grant was withdrawn.
     *
     * @param dossierId the dossier in aid-service that granted it
     */
    record AidTakenBack(UUID accountId, UUID dossierId, Euros amount) implements CaisseEvents {
        @Override
        public String type() {
            return "org.solidarites.account.aid-taken-back.v1";
        }

        @Override
        public UUID subject() {
            return accountId;
        }
    }
}
