package org.solidarites.aid.dossier;

/** What can happen to a dossier. Each step that happened stands in its history and is never changed. */
public enum DossierStep {
    /** It was begun. */
    OPENED,
    /** Its household was described, for the first time or anew. */
    HOUSEHOLD_DESCRIBED,
    /** The applicant sent it in. */
    SUBMITTED,
    /** The service asked for missing pieces: the clock stands until their deadline (CRPA L114-5). */
    PIECES_ASKED,
    /** The last of the pieces that were asked for has arrived: the clock runs again (CRPA L114-5). */
    PIECES_ARRIVED,
    /** The service found it complete. */
    COMPLETED,
    /** An instructor proposed a decision. */
    PROPOSED,
    /** The committee put the decision off. */
    ADJOURNED,
    /** It was granted. */
    GRANTED,
    /** It was refused. */
    REFUSED,
    /** Two months of silence rejected it (CRPA L231-4 3°). */
    REJECTED_BY_SILENCE,
    /** The decision reached the applicant: the time to appeal runs. */
    NOTIFIED,
    /** The applicant asked why silence has rejected it (CRPA L232-4). */
    REASONS_ASKED,
    /** The service told why. */
    REASONS_GIVEN,
    /** The applicant appealed to the service against the decision. */
    APPEALED,
    /** The decision that was appealed against stands. */
    APPEAL_CONFIRMED,
    /** Two months of silence on the appeal rejected it (CRPA L411-7). */
    APPEAL_REJECTED_BY_SILENCE,
    /** The decision that was appealed against was changed for the applicant's good. */
    REFORMED,
    /** Proceedings were opened to withdraw a grant (CRPA L122-1). */
    GRANT_QUESTIONED,
    /** The grant stands after those proceedings. */
    GRANT_UPHELD,
    /** An unlawful grant was withdrawn, which refuses it from then on (CRPA L242-1). */
    GRANT_WITHDRAWN,
    /** The applicant took it back, or the referral that it was begun for ended. */
    WITHDRAWN,
    /** Nothing more will happen. */
    CLOSED
}
