package org.solidarites.aid.piece.content;

import java.util.OptionalInt;

/**
 * PDF (ISO 32000): a version at the very start, and at the end the place of the cross-reference, where there must be
 * one. Pages are not read: this tells what kind of file it is and that it is whole, not what it shows.
 */
final class PdfStructure implements Structure {

    private static final byte[] SIGNATURE = Bytes.ascii("%PDF-");
    private static final byte[] END = Bytes.ascii("%%EOF");
    private static final byte[] START = Bytes.ascii("startxref");
    private static final byte[] TABLE = Bytes.ascii("xref");
    private static final byte[] OBJECT = Bytes.ascii("obj");
    private static final byte[] ROOT = Bytes.ascii("/Root");

    private static final int MOST_DIGITS = 10;
    private static final int LONGEST_OBJECT_HEADER = 24;

    @Override
    public Format format() {
        return Format.PDF;
    }

    @Override
    public byte[] signature() {
        return SIGNATURE;
    }

    @Override
    public boolean mayBeFollowed() {
        return false;
    }

    @Override
    public OptionalInt end(byte[] bytes) {
        int end = Bytes.lastIndexOf(bytes, END, bytes.length);
        int start = end < 0 ? -1 : Bytes.lastIndexOf(bytes, START, end);
        if (start < 0 || !hasVersion(bytes) || Bytes.indexOf(bytes, ROOT, 0) < 0) {
            return OptionalInt.empty();
        }
        int reference = number(bytes, skipBlank(bytes, start + START.length), end);
        return reference > 0 && reference < start && isReference(bytes, skipBlank(bytes, reference))
                ? OptionalInt.of(end + END.length)
                : OptionalInt.empty();
    }

    private static boolean hasVersion(byte[] bytes) {
        return bytes.length > SIGNATURE.length + 3
                && isDigit(bytes[SIGNATURE.length])
                && bytes[SIGNATURE.length + 1] == '.'
                && isDigit(bytes[SIGNATURE.length + 2]);
    }

    /** A table, or since PDF 1.5 an object that holds one: {@code 12 0 obj}. */
    private static boolean isReference(byte[] bytes, int at) {
        if (Bytes.isAt(bytes, at, TABLE)) {
            return true;
        }
        int object = Bytes.indexOf(bytes, OBJECT, at);
        return at < bytes.length && isDigit(bytes[at]) && object > at && object - at < LONGEST_OBJECT_HEADER;
    }

    private static int skipBlank(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && Bytes.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The number that stands there, or -1. */
    private static int number(byte[] bytes, int from, int to) {
        long number = -1;
        for (int at = from; at < to && at < from + MOST_DIGITS && isDigit(bytes[at]); at++) {
            number = Math.max(0, number) * 10 + (bytes[at] - '0');
        }
        return number > Integer.MAX_VALUE ? -1 : (int) number;
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }
}
