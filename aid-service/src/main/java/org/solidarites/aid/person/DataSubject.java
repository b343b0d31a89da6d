package org.solidarites.aid.person;

import java.util.UUID;

/**
 * Whom a room of this service holds data about.
 *
 * @param dossierId the case
 * @param householdRef pseudonymous reference of those it is about
 */
public record DataSubject(UUID dossierId, UUID householdRef) {}
