package org.solidarites.aid.piece.content;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** What some bytes turned out to be. */
public sealed interface Recognition {

    /**
     * A file that may be taken.
     *
     * @param length how many of the bytes belong to it: cameras write things of their own behind a picture
     */
    record Known(Format format, int length) implements Recognition {}

    /** Bytes that are not taken. */
    record Refused(Unfit why) implements Recognition {}

    /** Recognises a file by its first bytes, its inner structure and its end. */
    static Recognition of(byte[] bytes) {
        if (bytes.length == 0) {
            return new Refused(Unfit.EMPTY);
        }
        Optional<Structure> structure = Arrays.stream(Structure.ALL)
                .filter(candidate -> Bytes.startsWith(bytes, candidate.signature()))
                .findFirst();
        return structure.map(found -> check(found, bytes)).orElseGet(() -> new Refused(Unfit.UNKNOWN));
    }

    private static Recognition check(Structure structure, byte[] bytes) {
        OptionalInt end = structure.end(bytes);
        if (end.isEmpty()) {
            return new Refused(Unfit.DAMAGED);
        }
        if (Archives.holdsArchive(bytes) || Archives.beginsAnother(bytes, end.getAsInt())) {
            return new Refused(Unfit.TWOFOLD);
        }
        return structure.mayBeFollowed() || Bytes.isBlankFrom(bytes, end.getAsInt())
                ? new Known(structure.format(), end.getAsInt())
                : new Refused(Unfit.DAMAGED);
    }
}
