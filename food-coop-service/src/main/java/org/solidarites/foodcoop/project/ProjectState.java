package org.solidarites.foodcoop.project;

/** How far a project has come. */
public enum ProjectState {
    /** Received in time. */
    SUBMITTED,
    /** An officer found that it fits the call: the jury scores it. */
    ELIGIBLE,
    /** An officer found that it does not. */
    INELIGIBLE,
    /** It has a grant. */
    AWARDED,
    /** The call was deliberated without it. */
    NOT_RETAINED
}
