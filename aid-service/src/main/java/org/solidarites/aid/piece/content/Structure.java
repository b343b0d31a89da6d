package org.solidarites.aid.piece.content;

import java.util.OptionalInt;

/** The inner structure of one kind of file. */
interface Structure {

    Structure[] ALL = {new PdfStructure(), new JpegStructure(), new PngStructure()};

    Format format();

    /** How every file of this kind begins. */
    byte[] signature();

    /** Where the file ends, or nothing if it is broken off or breaks the rules of its kind. */
    OptionalInt end(byte[] bytes);

    /** Whether programs write things of their own behind the end, which are then left away. */
    boolean mayBeFollowed();
}
