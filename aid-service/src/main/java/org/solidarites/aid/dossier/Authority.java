package org.solidarites.aid.dossier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what right a dossier is decided. */
@Schema(name = "DecidingAuthority")
public enum Authority {
    /** The committee in session, with its quorum. */
    COMMITTEE(Actor.Side.COMMITTEE),
    /** One person to whom the board has delegated it (CASF R123-21), who reports at its next meeting (R123-22). */
    DELEGATION(Actor.Side.DELEGATE),
    /** Nobody: two months of silence (CRPA L231-4 3°). */
    SILENCE(Actor.Side.SYSTEM),
    /** One member of the committee on an appeal: by delegation, or in session. */
    APPEAL(Actor.Side.COMMITTEE);

    private final Actor.Side side;

    Authority(Actor.Side side) {
        this.side = side;
    }

    Actor.Side side() {
        return side;
    }
}
