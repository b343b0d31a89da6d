package org.solidarites.aid.payment;

/** How far a payment has come. */
public enum PaymentState {
    ORDERED,
    IN_BATCH,
    PAID,
    /** It did not come about; its amount may be ordered again. */
    REJECTED,
    /** Taken back before it was put in a batch. */
    CANCELLED
}
