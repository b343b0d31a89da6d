package org.solidarites.aid.person;

/** What of a person was shown to somebody. */
public enum PersonalData {
    IDENTITY,
    HOUSEHOLD,
    PIECE_LIST,
    PIECE,
    PAYEE,
    /** Words of an appeal, or about the withdrawal of a grant. */
    APPEAL,
    /** Reasons in words of a dossier or of its steps. */
    REASONS,
    /** What was said about the person in session. */
    MINUTES,
    EXPORT
}
