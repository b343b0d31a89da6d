package org.solidarites.aid.dossier;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision that is appealed against or looked at again.
 *
 * @param decision GRANTED, REFUSED or IMPLICITLY_REJECTED
 * @param decidedOn the day from which delays are counted
 * @param service the service in charge now
 */
public record AppealedDecision(UUID dossierId, DossierState decision, LocalDate decidedOn, ServiceContact service) {}
