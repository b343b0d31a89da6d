package org.solidarites.aid.piece.content;

import java.util.OptionalInt;
import java.util.zip.CRC32;

/** PNG (ISO/IEC 15948): a signature, then chunks of length, type, data and checksum, the last of which is IEND. */
final class PngStructure implements Structure {

    private static final byte[] SIGNATURE = Bytes.ascii("\u0089PNG\r\n\u001a\n");
    private static final byte[] HEADER = Bytes.ascii("IHDR");
    private static final byte[] DATA = Bytes.ascii("IDAT");
    private static final byte[] END = Bytes.ascii("IEND");

    private static final int AROUND_DATA = 12;
    private static final int TYPE = 4;
    private static final int HEADER_LENGTH = 13;

    @Override
    public Format format() {
        return Format.PNG;
    }

    @Override
    public byte[] signature() {
        return SIGNATURE;
    }

    @Override
    public boolean mayBeFollowed() {
        return true;
    }

    @Override
    public OptionalInt end(byte[] bytes) {
        if (!isHeader(bytes, SIGNATURE.length)) {
            return OptionalInt.empty();
        }
        boolean drawn = false;
        for (int at = SIGNATURE.length; isWhole(bytes, at); at += AROUND_DATA + Bytes.signedInt(bytes, at)) {
            drawn |= Bytes.isAt(bytes, at + TYPE, DATA);
            if (Bytes.isAt(bytes, at + TYPE, END)) {
                return drawn ? OptionalInt.of(at + AROUND_DATA + Bytes.signedInt(bytes, at)) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isHeader(byte[] bytes, int at) {
        return isWhole(bytes, at)
                && Bytes.isAt(bytes, at + TYPE, HEADER)
                && Bytes.signedInt(bytes, at) == HEADER_LENGTH
                && Bytes.signedInt(bytes, at + 8) > 0
                && Bytes.signedInt(bytes, at + 12) > 0;
    }

    private static boolean isWhole(byte[] bytes, int at) {
        if (at + AROUND_DATA > bytes.length) {
            return false;
        }
        int length = Bytes.signedInt(bytes, at);
        if (length < 0 || length > bytes.length - at - AROUND_DATA) {
            return false;
        }
        CRC32 checksum = new CRC32();
        checksum.update(bytes, at + TYPE, 4 + length);
        return (int) checksum.getValue() == Bytes.signedInt(bytes, at + 8 + length);
    }
}
