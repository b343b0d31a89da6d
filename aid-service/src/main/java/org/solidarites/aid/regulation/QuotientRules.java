package org.solidarites.aid.regulation;

import java.util.Map;
import org.solidarites.aid.engine.Income;

/**
 * How the quotients are computed: counted resources by parts.
 *
 * @param resources of each kind of resource, whether it counts
 */
public record QuotientRules(Map<Income, Sourced<Boolean>> resources) {

    public QuotientRules {
        resources = Values.inOrder(resources);
        Told.ofEach(resources, Income.values());
    }
}
