package org.solidarites.aid.envelope;

/** What an entry does to its envelope. */
public enum EntryKind {
    /** The envelope begins with this amount. */
    OPENED,
    RAISED,
    LOWERED,
    /** A grant takes its amount. */
    COMMITTED,
    /** A grant gives back what was not paid of it. */
    RELEASED,
    /** A payment is ordered. */
    LIQUIDATED,
    /** A payment did not come about: its amount may be ordered again. */
    RETURNED,
    /** What was paid of a grant came back, as the grant was withdrawn. */
    TAKEN_BACK
}
