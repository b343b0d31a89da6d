package org.solidarites.acceptance.faults;

import java.util.Locale;
import java.util.Set;

/** What is asked of the suite while its parts fail. */
enum Kind {
    SEARCH,
    SIMULATE,
    REFER,
    OPEN,
    DESCRIBE,
    SUBMIT,
    COMPLETE,
    PROPOSE,
    DECIDE,
    HOLD("slot-not-free", "slot-taken", "too-many-holds"),
    BOOK("hold-expired"),
    REGISTER,
    CODE,
    BUY("purchase-over-balance", "purchase-code-expired");

    private final Set<String> refusals;

    Kind(String... refusals) {
        this.refusals = Set.of(refusals);
    }

    /** Whether this may be refused so. Any other refusal means that it was done already, or that something was lost. */
    boolean mayBeRefused(String code) {
        return refusals.contains(code);
    }

    /** Whether it carries an Idempotency-Key, and so can be sent again until it is known what became of it. */
    boolean hasKey() {
        return this != SEARCH && this != SIMULATE && this != DESCRIBE && this != CODE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
