package org.solidarites.foodcoop.call;

/** What an edition of a call stands for: what is announced and what is decided may differ. */
public enum EditionStage {
    ANNOUNCED,
    DECIDED
}
