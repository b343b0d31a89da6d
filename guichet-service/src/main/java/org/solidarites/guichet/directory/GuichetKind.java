package org.solidarites.guichet.directory;

/** What sort of place a desk is. */
public enum GuichetKind {
    /** The seat of the CCAS. */
    CCAS,
    /** A desk for reception and access to rights (guichet d'accueil et d'accès aux droits). */
    GUICHET,
    /** An older branch of the CCAS. */
    ANTENNE
}
