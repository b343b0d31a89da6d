package org.solidarites.aid.payment;

/** Why a payment did not come about; codes, so that nothing about a person can be written here. */
public enum RejectionReason {
    ACCOUNT_UNKNOWN,
    ACCOUNT_CLOSED,
    REFUSED_BY_PAYEE,
    NOT_COLLECTED,
    OTHER
}
