package org.solidarites.aid.envelope;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Month;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Opens and changes envelopes. */
@ApplicationScoped
class EnvelopeOpening {

    private final EnvelopeRepository envelopes;
    private final EnvelopeEntryRepository entries;
    private final Regulations regulations;

    EnvelopeOpening(EnvelopeRepository envelopes, EnvelopeEntryRepository entries, Regulations regulations) {
        this.envelopes = envelopes;
        this.entries = entries;
        this.regulations = regulations;
    }

    /**
     * Opens an envelope.
     *
     * @throws Refusal {@code UNKNOWN_AID}, {@code AID_NOT_PAID}, {@code ENVELOPE_AMOUNT_MISSING}, {@code ENVELOPE_TOO_LARGE}, {@code
     *     ENVELOPE_EXISTS}
     */
    Envelope open(NewEnvelope sent, Signature signature) {
        Aid aid = aid(sent.aid(), sent.year());
        if (!aid.kind().isPaid()) {
            throw AidProblem.AID_NOT_PAID.refuse().with("aid", aid.code()).at(FieldError.inBody("aid"));
        }
        if (sent.amount().cents() <= 0) {
            throw AidProblem.ENVELOPE_AMOUNT_MISSING.refuse().at(FieldError.inBody("amount"));
        }
        if (envelopes.exists(sent.aid(), sent.year())) {
            throw AidProblem.ENVELOPE_EXISTS.refuse().with("aid", sent.aid()).with("year", sent.year());
        }
        Envelope envelope = new Envelope(sent.aid(), sent.year());
        return keep(envelope, envelope.open(sent.amount(), sent.reason(), signature));
    }

    /** Raises or lowers an envelope that the caller holds. */
    Envelope adjust(Envelope held, EnvelopeAdjustment sent, Signature signature) {
        return keep(held, held.adjust(sent.change(), sent.reason(), signature));
    }

    /** An aid that the règlement has at the beginning or at the end of the year. */
    private Aid aid(String code, int year) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        return regulations
                .aid(code, first)
                .or(() -> regulations.aid(code, last))
                .orElseThrow(() -> regulations.unknownAid(code, last).at(FieldError.inBody("aid")));
    }

    private Envelope keep(Envelope envelope, EnvelopeEntry entry) {
        envelopes.keep(envelope);
        entries.persistAndFlush(entry);
        return envelope;
    }
}
