package org.solidarites.guichet.appointment;

import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.agenda.BookableMotive;
import org.solidarites.guichet.agenda.MotiveAudience;

/** Who booked an appointment. */
public enum BookedBy {
    RESIDENT(MotiveAudience.EVERYONE),
    /** A partner association on behalf of the person, with the person's consent. */
    PARTNER(MotiveAudience.PARTNERS),
    AGENT(MotiveAudience.AGENTS),
    /** A person without an account, with the secret that an agent gave. */
    INVITED(MotiveAudience.INVITED);

    private final MotiveAudience level;

    BookedBy(MotiveAudience level) {
        this.level = level;
    }

    MotiveAudience level() {
        return level;
    }

    /** Whether this motive is for such a booker. */
    boolean mayBook(BookableMotive motive) {
        return motive.isKnownTo(level) && motive.audience().admits(level);
    }

    /**
     * Makes sure that this motive is for such a booker.
     *
     * @throws Refusal {@code UNKNOWN_MOTIVE} if it does not exist for them, {@code MOTIVE_NOT_BOOKABLE} if it is for others
     */
    void require(BookableMotive motive, FieldError place) {
        if (!motive.isKnownTo(level)) {
            throw Booker.unknownMotive(motive.guichet(), place);
        }
        if (!motive.audience().admits(level)) {
            throw GuichetProblem.MOTIVE_NOT_BOOKABLE
                    .refuse()
                    .with("motive", motive.code())
                    .with("audience", motive.audience())
                    .at(place);
        }
    }
}
