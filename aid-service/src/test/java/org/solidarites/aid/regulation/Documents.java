package org.solidarites.aid.regulation;

/** Documents and what they are compiled to, for the tests of other rooms. */
public final class Documents {

    private Documents() {}

    public static DatedRegulation compiled(RegulationDocument document) {
        return DatedRegulation.of(document);
    }

    public static DatedRegulation shipped(String id) {
        return RegulationReader.shipped(id);
    }
}
