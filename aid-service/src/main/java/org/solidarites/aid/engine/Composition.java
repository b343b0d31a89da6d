package org.solidarites.aid.engine;

/** Who lives together. */
public enum Composition {
    ALONE,
    SINGLE_PARENT,
    ADULTS,
    FAMILY;

    static Composition of(int adults, int children) {
        if (adults == 1) {
            return children == 0 ? ALONE : SINGLE_PARENT;
        }
        return children == 0 ? ADULTS : FAMILY;
    }
}
