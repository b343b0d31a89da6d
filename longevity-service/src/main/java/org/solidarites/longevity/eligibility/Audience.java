package org.solidarites.longevity.eligibility;

/** Whom an activity is meant for. */
public enum Audience {
    /** People from a minimum age on. */
    SENIORS,
    /** People who care for somebody close (aidants), of whatever age. */
    CARERS,
    /** People of every age, such as at intergenerational activities. */
    EVERYONE
}
