package org.solidarites.guichet.appointment;

import java.util.Set;

/**
 * How an appointment stands, with the statuses of RDV Service Public ({@code ../shared/domain.md}, section 3). What was
 * noted of somebody's coming can be corrected; what is cancelled stays cancelled.
 */
public enum AppointmentStatus {
    /** To come, or nobody has noted yet what became of it. */
    UNKNOWN,
    /** The person came. */
    SEEN,
    /** The person did not come and had not said so. */
    NO_SHOW,
    /** Cancelled by the person. */
    EXCUSED,
    /** Cancelled by the service. */
    REVOKED;

    boolean leadsTo(AppointmentStatus next) {
        return switch (this) {
            case UNKNOWN -> next != UNKNOWN;
            case SEEN -> next == NO_SHOW;
            case NO_SHOW -> next == SEEN;
            case EXCUSED, REVOKED -> false;
        };
    }

    /** Cancelled: its time is free again. */
    boolean isCancelled() {
        return Set.of(EXCUSED, REVOKED).contains(this);
    }
}
