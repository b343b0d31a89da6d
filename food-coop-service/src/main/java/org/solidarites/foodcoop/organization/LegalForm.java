package org.solidarites.foodcoop.organization;

/**
 * What an organisation is in law, as far as calls tell organisations apart ({@code domain.md} 4.1). No form stands for a
 * natural person: none may take part, and so none can be published.
 */
public enum LegalForm {
    ASSOCIATION,
    FOUNDATION,
    /** SCIC, SCOP and other cooperatives. */
    COOPERATIVE,
    MUTUAL,
    /** A company of the social economy (ESUS). */
    SOCIAL_ENTERPRISE,
    /** A company outside the social economy. */
    COMPANY,
    UNIVERSITY,
    /** A bailleur social. */
    SOCIAL_LANDLORD,
    PUBLIC_BODY,
    /** An establishment of the city: a maison de quartier. */
    CITY_ESTABLISHMENT
}
