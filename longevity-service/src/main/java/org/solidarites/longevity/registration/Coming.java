package org.solidarites.longevity.registration;

/** Whether somebody who has a place came. */
public enum Coming {
    PRESENT,
    /** Did not come, and had said so. */
    EXCUSED,
    /** Did not come, and had said nothing. */
    ABSENT
}
