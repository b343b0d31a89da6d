package org.solidarites.aid.appeal;

/** What became of an appeal. */
public enum AppealState {
    /** It waits for its answer. */
    LODGED,
    /** The decision stands. */
    CONFIRMED,
    /** The decision was changed for the applicant's good. */
    REFORMED,
    /** Two months of silence rejected it (CRPA L411-7). */
    REJECTED_BY_SILENCE
}
