package org.solidarites.aid.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.engine.Regulation;

/**
 * A version of the règlement: its document and what it was compiled to.
 *
 * @param validUntil last day it applies, the day before the next version begins; null while none is known
 */
public record DatedRegulation(
        RegulationDocument document,
        Regulation compiled,
        @Nullable LocalDate validUntil) {

    /** Compiles the document. */
    static DatedRegulation of(RegulationDocument document) {
        return new DatedRegulation(document, RegulationCompiler.compile(document), null);
    }

    DatedRegulation until(@Nullable LocalDate lastDay) {
        return new DatedRegulation(document, compiled, lastDay);
    }

    /** Whether it applies on that day. */
    boolean isInForce(LocalDate on) {
        return !on.isBefore(document.validFrom()) && (validUntil == null || !on.isAfter(validUntil));
    }

    /**
     * The document's words on one of its aids.
     *
     * @throws IllegalArgumentException if it has no such aid
     */
    public AidRule aid(String code) {
        for (AidRule aid : document.aids()) {
            if (aid.code().equals(code)) {
                return aid;
            }
        }
        throw new IllegalArgumentException(document.id() + " has no aid " + code);
    }

    /**
     * The document's words on one of the rights of other bodies.
     *
     * @throws IllegalArgumentException if it has no such right
     */
    public RightRule right(String code) {
        for (RightRule right : document.rights()) {
            if (right.code().equals(code)) {
                return right;
            }
        }
        throw new IllegalArgumentException(document.id() + " has no right " + code);
    }
}
