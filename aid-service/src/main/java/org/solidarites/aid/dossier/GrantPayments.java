package org.solidarites.aid.dossier;

import java.util.UUID;
import org.solidarites.chassis.money.Euros;

/** What the accounts of payments are told of a grant that is credited at the caisse commune alimentaire. */
public interface CaisseCredits {

    /** The decision pays that much, which was committed just before: there is nothing left to order of it. */
    void credited(UUID dossierId, String aid, Euros amount);
}
