package org.solidarites.aid.dossier;

import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;

/**
 * Who may see a dossier, and who may do what with it.
 *
 * @param origin where it comes from
 * @param guichet the desk that follows it, or null
 * @param state how far it has come
 * @param received whether it was submitted
 */
record DossierReach(Origin origin, @Nullable String guichet, DossierState state, boolean received) {

    /**
     * Those who decide and instruct see all that was submitted; others those they keep. For all others it does not exist.
     */
    boolean isVisibleTo(Caller caller) {
        return (received && caller.hasAny(Role.INSTRUCTOR, Role.COMMITTEE)) || isKeptBy(caller);
    }

    /** Those it comes from, and the agents of its desk. */
    boolean isKeptBy(Caller caller) {
        return origin.isOf(caller) || isOfDesk(caller);
    }

    /** Instructors, and the agents of its desk: those who look at it for the service. */
    boolean isInstructedBy(Caller caller) {
        return caller.has(Role.INSTRUCTOR) || isOfDesk(caller);
    }

    /** Whether nobody but the service keeps it: neither a resident nor an association. */
    boolean isKeptByServiceAlone() {
        return origin.isOfServiceAlone();
    }

    /**
     * Whether its pieces serve another dossier of the same person: those that the keeper of both brought; and to the
     * service all that it has received.
     *
     * @param service whether it is for the service to know
     */
    boolean lendsPieces(DossierReach borrower, boolean service) {
        return origin.hasKeeperOf(borrower.origin) || (service && received);
    }

    private boolean isOfDesk(Caller caller) {
        return caller.has(Role.AGENT) && guichet != null && caller.serves(guichet);
    }

    /** Those who keep it, instructors once it is submitted, and the committee once it is put before it: they may read who it is about. */
    boolean isReadableBy(Caller caller) {
        return isKeptBy(caller)
                || (received && caller.has(Role.INSTRUCTOR))
                || (caller.has(Role.COMMITTEE) && state.concernsCommittee());
    }
}
