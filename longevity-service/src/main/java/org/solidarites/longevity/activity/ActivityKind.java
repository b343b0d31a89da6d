package org.solidarites.longevity.activity;

/** What sort of activity it is ({@code domain.md} section 5). */
public enum ActivityKind {
    /** Part of a path of digital workshops. */
    DIGITAL_WORKSHOP,
    /** Training for carers (aidants). */
    CARER_TRAINING,
    /** To meet others. */
    SOCIAL,
    OTHER
}
