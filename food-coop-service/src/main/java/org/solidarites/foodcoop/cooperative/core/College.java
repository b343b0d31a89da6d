package org.solidarites.foodcoop.cooperative.core;

/** The four colleges of the Coopérative ({@code domain.md} section 6: its community is mixed). */
public enum College {
    ASSOCIATION,
    RESIDENT,
    /** Companies and the social economy. */
    ECONOMIC,
    CITY
}
