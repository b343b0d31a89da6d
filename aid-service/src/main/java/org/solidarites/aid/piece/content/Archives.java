package org.solidarites.aid.piece.content;

import java.util.List;

/** Finds a second file in a first one: what one program shows as a picture and another one opens as an archive. */
final class Archives {

    private static final byte[] ZIP_END = Bytes.ascii("PK\u0005\u0006");
    private static final int ZIP_END_LENGTH = 22;

    /** How files begin that have no business behind the end of another one. */
    private static final List<byte[]> OTHERS = List.of(
            Bytes.ascii("PK\u0003\u0004"),
            Bytes.ascii("%PDF-"),
            Bytes.ascii("Rar!\u001a\u0007"),
            Bytes.ascii("7z\u00bc\u00af\u0027\u001c"),
            Bytes.ascii("\u007fELF"),
            Bytes.ascii("MZ\u0090\u0000"),
            Bytes.ascii("<html"),
            Bytes.ascii("<script"),
            Bytes.ascii("<?php"));

    private Archives() {}

    /** A ZIP is read from its end: its last record, with a comment of a length that it names, closes the file. */
    static boolean holdsArchive(byte[] bytes) {
        int at = Bytes.indexOf(bytes, ZIP_END, bytes.length - ZIP_END_LENGTH - 0xFFFF);
        while (at >= 0) {
            boolean whole = at + ZIP_END_LENGTH <= bytes.length;
            if (whole && at + ZIP_END_LENGTH + Bytes.unsignedShortLittle(bytes, at + 20) == bytes.length) {
                return true;
            }
            at = Bytes.indexOf(bytes, ZIP_END, at + 1);
        }
        return false;
    }

    /** Whether a file of another kind begins behind the end of this one. */
    static boolean beginsAnother(byte[] bytes, int from) {
        return OTHERS.stream().anyMatch(other -> Bytes.indexOf(bytes, other, from) >= 0);
    }
}
