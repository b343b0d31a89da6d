package org.solidarites.aid.dossier;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a dossier has come. Plain Java: which step leads where, and nothing else. */
public enum DossierState {
    /** It is being filled in. */
    DRAFT,
    /** It was received, and nobody has said yet whether it is complete. */
    SUBMITTED,
    /** Pieces were asked for, and nobody has said yet that all are there. */
    INCOMPLETE,
    /** All is there. */
    COMPLETE,
    /** An instructor has proposed a decision. */
    PROPOSED,
    /** The committee wants to know more before it decides. */
    ADJOURNED,
    GRANTED,
    REFUSED,
    /** Silence has rejected it. */
    IMPLICITLY_REJECTED,
    /** The applicant took it back. */
    WITHDRAWN,
    /** Nothing more will happen. */
    CLOSED;

    private static final Set<DossierState> IN_HAND = EnumSet.of(SUBMITTED, INCOMPLETE, COMPLETE, PROPOSED, ADJOURNED);
    private static final Set<DossierState> ENDED = EnumSet.of(GRANTED, REFUSED, IMPLICITLY_REJECTED, WITHDRAWN);

    private static final Set<DossierState> BEFORE_COMMITTEE = EnumSet.of(PROPOSED, ADJOURNED, GRANTED, REFUSED);

    /** Where a step leads from here; nothing if it is forbidden. */
    Optional<DossierState> after(DossierStep step) {
        return switch (step) {
            case OPENED -> Optional.empty();
            case HOUSEHOLD_DESCRIBED -> to(this, this == DRAFT || this == INCOMPLETE);
            case SUBMITTED -> to(SUBMITTED, this == DRAFT);
            case PIECES_ASKED -> to(INCOMPLETE, isInHand() && this != PROPOSED);
            case PIECES_ARRIVED -> to(INCOMPLETE, this == INCOMPLETE);
            case COMPLETED -> to(COMPLETE, this == SUBMITTED || this == INCOMPLETE);
            case PROPOSED -> to(PROPOSED, this == COMPLETE || this == ADJOURNED || this == PROPOSED);
            case ADJOURNED -> to(ADJOURNED, this == PROPOSED);
            case GRANTED -> to(GRANTED, this == PROPOSED);
            case REFUSED -> to(REFUSED, this == PROPOSED);
            case REJECTED_BY_SILENCE -> to(IMPLICITLY_REJECTED, isInHand());
            case WITHDRAWN -> to(WITHDRAWN, this == DRAFT || isInHand());
            case APPEALED, APPEAL_CONFIRMED, APPEAL_REJECTED_BY_SILENCE -> to(this, isDecided());
            case NOTIFIED -> to(this, this == GRANTED || this == REFUSED);
            case REASONS_ASKED, REASONS_GIVEN -> to(this, this == IMPLICITLY_REJECTED);
            case REFORMED -> to(GRANTED, isDecided());
            case GRANT_QUESTIONED, GRANT_UPHELD -> to(this, this == GRANTED);
            case GRANT_WITHDRAWN -> to(REFUSED, this == GRANTED);
            case CLOSED -> to(CLOSED, ENDED.contains(this));
        };
    }

    private static Optional<DossierState> to(DossierState next, boolean allowed) {
        return allowed ? Optional.of(next) : Optional.empty();
    }

    /** The service has it and owes an answer: the clock of silence runs, unless it is suspended. */
    boolean isInHand() {
        return IN_HAND.contains(this);
    }

    /** There is a decision that may be appealed against. */
    private boolean isDecided() {
        return this == GRANTED || this == REFUSED || this == IMPLICITLY_REJECTED;
    }

    /** The states that allow a step, for the sentence of a refusal. */
    static String allowing(DossierStep step) {
        return Arrays.stream(values())
                .filter(state -> state.after(step).isPresent())
                .map(DossierState::name)
                .collect(Collectors.joining(", "));
    }

    /** Whether pieces may still be given: nobody has decided yet. */
    public boolean takesPieces() {
        return this == DRAFT || isInHand();
    }

    /** Whether the committee has to do with it: it is put before it, or was decided. */
    boolean concernsCommittee() {
        return BEFORE_COMMITTEE.contains(this);
    }
}
