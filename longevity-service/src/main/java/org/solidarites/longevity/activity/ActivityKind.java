package org.solidarites.longevity.activity;

/** What sort of activity it is ({@code domain.md} section 5). */
public enum ActivityKind {
    /** Part of a path of digital workshops. */
    DIGITAL_WORKSHOP,
    /** Training for carers (aidants). */
    CARER_TRAINING,
    /** So that a carer has time for herself, or somebody else cares meanwhile. */
    RESPITE,
    /** For young and old together. */
    INTERGENERATIONAL,
    /** To meet others. */
    SOCIAL,
    OTHER
}
