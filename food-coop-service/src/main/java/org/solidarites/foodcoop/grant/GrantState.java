package org.solidarites.foodcoop.grant;

/** How far a grant has come. */
public enum GrantState {
    /** Awarded; its agreement is not signed yet. */
    AWARDED,
    /** Its agreement is signed: it is paid as its conditions are met. */
    SIGNED,
    /** Nothing is paid until it is resumed. */
    SUSPENDED
}
