package org.solidarites.aid.engine;

import java.util.List;

/**
 * The parts of the family quotient, in hundredths: 250 is two parts and a half.
 *
 * @param base of a couple and of a single person alike
 * @param children of the first, second, third … child
 * @param furtherChild of each child beyond those
 * @param singleParentExtra on top for one adult alone with children, in the facultative quotient only: the quotient of
 *     the CAF stays as it is (domain.md, section 2)
 */
public record Parts(int base, List<Integer> children, int furtherChild, int singleParentExtra) {

    public Parts {
        children = List.copyOf(children);
        if (base <= 0
                || furtherChild < 0
                || singleParentExtra < 0
                || children.stream().anyMatch(part -> part < 0)) {
            throw new IllegalArgumentException("parts must be positive");
        }
    }

    int of(Household household, Quotient quotient) {
        int number = household.children().size();
        int parts = base + Math.max(0, number - children.size()) * furtherChild;
        for (int child = 0; child < Math.min(number, children.size()); child++) {
            parts += children.get(child);
        }
        return quotient == Quotient.FACULTATIVE && household.isSingleParent() ? parts + singleParentExtra : parts;
    }
}
