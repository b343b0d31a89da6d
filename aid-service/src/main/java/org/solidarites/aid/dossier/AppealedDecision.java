package org.solidarites.aid.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.solidarites.aid.deadline.AppealTime;

/**
 * A decision that is appealed against or looked at again.
 *
 * @param decision GRANTED, REFUSED or IMPLICITLY_REJECTED
 * @param decidedOn the day it was made, or silence was one
 * @param appealed whether it was appealed against before
 * @param time until when it may be appealed against
 * @param service the service in charge now
 */
public record AppealedDecision(
        UUID dossierId,
        DossierState decision,
        LocalDate decidedOn,
        boolean appealed,
        AppealTime time,
        ServiceContact service) {}
