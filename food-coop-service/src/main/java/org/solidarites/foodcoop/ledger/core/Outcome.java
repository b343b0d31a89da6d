package org.solidarites.foodcoop.ledger.core;

import java.util.UUID;

/** What became of a posting that was sent. */
public sealed interface Outcome {

    /** It is written. */
    record Posted(UUID transaction) implements Outcome {}

    /** Just this was written before under its key; nothing more is. */
    record Repeated() implements Outcome {}

    /** Another posting was written before under its key: a fault of who sends it. */
    record KeyReused() implements Outcome {}

    /** This account, which must not go below zero, would. */
    record Overdrawn(Account account) implements Outcome {}
}
