package org.solidarites.aid.dossier;

import java.util.UUID;
import org.solidarites.chassis.problem.Refusal;

/** What the committee's sessions know of a dossier that one person is about to decide alone. */
public interface Agendas {

    /**
     * Lets through who may decide a dossier outside a session: it waits on no agenda, and they said in no session to be
     * close to it.
     *
     * @throws Refusal {@code ON_AN_AGENDA}, {@code MEMBER_RECUSED}
     */
    void requireFree(UUID dossierId, String subject);
}
