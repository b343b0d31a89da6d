package org.solidarites.aid.regulation;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a household is weighed in the quotient, in parts.
 *
 * @param baseParts of a couple and of a single person alike
 * @param childrenParts of the first, second, third … child
 * @param furtherChildParts of each child beyond those
 * @param singleParentExtraParts on top for a single parent, in the quotient of the règlement only
 */
public record HouseholdRules(
        Sourced<BigDecimal> baseParts,
        Sourced<List<BigDecimal>> childrenParts,
        Sourced<BigDecimal> furtherChildParts,
        Sourced<BigDecimal> singleParentExtraParts) {}
