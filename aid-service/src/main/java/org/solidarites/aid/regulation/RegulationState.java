package org.solidarites.aid.regulation;

/** A version is written as a draft, and from its publication on it never changes. */
public enum RegulationState {
    DRAFT,
    PUBLISHED
}
