package org.solidarites.aid.regulation;

import org.solidarites.aid.engine.Regulation;

/** A version of the règlement: its document and what it was compiled to. */
public record DatedRegulation(RegulationDocument document, Regulation compiled) {

    /** Compiles the document. */
    static DatedRegulation of(RegulationDocument document) {
        return new DatedRegulation(document, RegulationCompiler.compile(document));
    }

    /**
     * The document's words on one of its aids.
     *
     * @throws IllegalArgumentException if it has no such aid
     */
    public AidRule aid(String code) {
        return document.aids().stream()
                .filter(aid -> aid.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(document.id() + " has no aid " + code));
    }
}
