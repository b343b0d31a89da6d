package org.solidarites.guichet.referral;

/** Why a desk does not take a referral. */
public enum RefusalReason {
    WRONG_DESK,
    PERSON_UNREACHABLE,
    PERSON_DECLINED,
    ALREADY_FOLLOWED,
    NO_CAPACITY
}
