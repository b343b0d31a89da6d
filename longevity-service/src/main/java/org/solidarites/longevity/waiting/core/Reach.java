package org.solidarites.longevity.waiting.core;

/** How somebody who waits is told of an offer. */
public enum Reach {
    /** By phone, or because she registered herself. */
    DIRECT,
    /** Without a phone, by the association or the agent who registered her: that takes longer. */
    THROUGH_OTHERS
}
