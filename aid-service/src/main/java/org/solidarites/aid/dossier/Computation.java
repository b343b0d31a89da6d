package org.solidarites.aid.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.solidarites.chassis.id.Ids;

/**
 * What the règlement computed for a dossier, kept whole for the person to ask for (CRPA L311-3-1): the facts that it was
 * given and its answer, in both languages as it was then. It is never changed; a new one is a row of its own.
 */
@Entity
@Table(name = "dossier_computation")
class Computation {

    @Id
    private UUID id;

    private UUID dossierId;

    @Enumerated(EnumType.STRING)
    private DossierStep occasion;

    private Instant computedAt;
    private LocalDate onDay;
    private String regulation;
    private String facts;
    private String answerFr;
    private String answerEn;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Computation() {}

    /**
     * Keeps a computation.
     *
     * @param occasion the step that it was made for
     * @param facts JSON text of the household
     * @param answerFr JSON text of the answer in French
     * @param answerEn the same in English
     */
    Computation(
            UUID dossierId,
            DossierStep occasion,
            Submission submission,
            String facts,
            String answerFr,
            String answerEn,
            Instant now) {
        this.id = Ids.next();
        this.dossierId = dossierId;
        this.occasion = occasion;
        this.computedAt = now;
        this.onDay = submission.receivedOn();
        this.regulation = submission.regulation();
        this.facts = facts;
        this.answerFr = answerFr;
        this.answerEn = answerEn;
    }

    UUID dossierId() {
        return dossierId;
    }

    DossierStep occasion() {
        return occasion;
    }

    Instant computedAt() {
        return computedAt;
    }

    LocalDate onDay() {
        return onDay;
    }

    String regulation() {
        return regulation;
    }

    /** JSON text. */
    String facts() {
        return facts;
    }

    /** JSON text. */
    String answer(Locale language) {
        return Locale.ENGLISH.equals(language) ? answerEn : answerFr;
    }
}
