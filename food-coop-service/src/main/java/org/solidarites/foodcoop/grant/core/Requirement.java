package org.solidarites.foodcoop.grant.core;

/** What must have happened before an instalment is paid. The agreement must be signed in any case. */
public enum Requirement {
    /** Nothing but the signature. */
    SIGNATURE,
    /** The report on a year was accepted. */
    REPORT_ACCEPTED
}
