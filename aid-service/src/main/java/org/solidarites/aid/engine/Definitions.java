package org.solidarites.aid.engine;

import java.util.Set;

/**
 * How a règlement counts a household.
 *
 * @param quotientResources the resources that count in the quotients
 */
public record Definitions(Parts parts, Set<Income> quotientResources, RestePourVivre restePourVivre) {

    public Definitions {
        quotientResources = Set.copyOf(quotientResources);
    }
}
