package org.solidarites.aid.piece.content;

import java.util.OptionalInt;

/** JPEG (ISO/IEC 10918-1): marked segments with a frame and at least one scan, from start to end of image. */
final class JpegStructure implements Structure {

    private static final byte[] SIGNATURE = Bytes.ascii("\u00ff\u00d8\u00ff");

    private static final int FILL = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;

    @Override
    public Format format() {
        return Format.JPEG;
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
        boolean framed = false;
        boolean scanned = false;
        int at = 2;
        while (at + 1 < bytes.length && (bytes[at] & 0xFF) == FILL) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == END_OF_IMAGE) {
                return framed && scanned ? OptionalInt.of(at + 2) : OptionalInt.empty();
            }
            if (marker == FILL) {
                at++;
                continue;
            }
            int next = afterSegment(bytes, at);
            if (next < 0 || (isFrame(marker) && !hasSize(bytes, at))) {
                return OptionalInt.empty();
            }
            framed |= isFrame(marker);
            scanned |= marker == START_OF_SCAN;
            at = marker == START_OF_SCAN ? afterScan(bytes, next) : next;
        }
        return OptionalInt.empty();
    }

    /** The place after a segment with its length, or -1 if it goes beyond the file. */
    private static int afterSegment(byte[] bytes, int at) {
        if (at + 4 > bytes.length) {
            return -1;
        }
        int length = Bytes.unsignedShort(bytes, at + 2);
        int next = at + 2 + length;
        return length < 2 || next > bytes.length ? -1 : next;
    }

    /** Frames are C0 to CF but for the tables C4 and CC and the reserved C8. */
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean hasSize(byte[] bytes, int at) {
        return at + 9 <= bytes.length
                && Bytes.unsignedShort(bytes, at + 5) > 0
                && Bytes.unsignedShort(bytes, at + 7) > 0;
    }

    /** The coded picture goes on until a marker: FF followed by neither 00 nor a restart. */
    private static int afterScan(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int second = bytes[at + 1] & 0xFF;
            boolean marks = (bytes[at] & 0xFF) == FILL && second != 0 && (second < 0xD0 || second > 0xD7);
            if (marks) {
                return at;
            }
            at++;
        }
        return bytes.length;
    }
}
