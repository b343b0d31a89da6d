package org.solidarites.aid.piece.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of file that a piece may be. */
@Schema(name = "PieceFormat")
public enum Format {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final String extension;

    Format(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual end of a file name, without the dot. */
    public String extension() {
        return extension;
    }
}
