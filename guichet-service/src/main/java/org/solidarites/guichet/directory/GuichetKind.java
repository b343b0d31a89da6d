package org.solidarites.guichet.directory;

/** What sort of place this is. */
public enum GuichetKind {
    /** The seat of the CCAS. */
    CCAS,
    /** A desk for reception and access to rights (guichet d'accueil et d'accès aux droits). */
    GUICHET,
    /** An older branch of the CCAS. */
    ANTENNE,
    /** A town hall of the quartier: the way in to the city's services. */
    MAIRIE_DE_QUARTIER,
    /** Hours that a partner association holds in somebody's house. */
    PARTNER_PERMANENCE,
    /** A shop that sells far below the price to people who were referred (épicerie sociale et solidaire). */
    SOCIAL_GROCERY,
    /** A senior space (espace seniors de proximité). */
    SENIOR_SPACE
}
