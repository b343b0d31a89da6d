package org.solidarites.guichet.referral;

/** Why a receiver does not take a referral. */
public enum RefusalReason {
    WRONG_DESK,
    PERSON_UNREACHABLE,
    PERSON_DECLINED,
    ALREADY_FOLLOWED,
    NO_CAPACITY;

    /** Whether the second choice may still receive her: not against her will. */
    boolean allowsSecondChoice() {
        return this != PERSON_DECLINED;
    }
}
