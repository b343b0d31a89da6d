package org.solidarites.aid.dossier;

import java.util.UUID;
import org.solidarites.chassis.money.Euros;

/** What a decision does to the payments of its dossier. */
public interface GrantPayments {

    /** The decision pays that much at the caisse, which was committed just before: there is nothing left to order of it. */
    void credited(UUID dossierId, String aid, Euros amount);

    /** The grant is withdrawn: what was ordered and is in no batch is not paid. */
    void cancel(UUID dossierId);
}
