package org.solidarites.foodcoop.cooperative.core;

/** Whether help is offered or needed. */
public enum HelpKind {
    OFFER,
    NEED;

    /** What it is matched with. */
    public HelpKind counterpart() {
        return this == OFFER ? NEED : OFFER;
    }
}
