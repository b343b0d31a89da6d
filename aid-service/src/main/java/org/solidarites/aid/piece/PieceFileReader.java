package org.solidarites.aid.piece;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;

/** Reads a piece from the body as it is: into memory and never to a file, where it would lie in the clear. */
@Provider
@Consumes(MediaType.WILDCARD)
public class PieceFileReader implements MessageBodyReader<PieceFile> {

    private final PieceConfig config;

    PieceFileReader(PieceConfig config) {
        this.config = config;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == PieceFile.class;
    }

    @Override
    public PieceFile readFrom(
            Class<PieceFile> type,
            Type generic,
            Annotation[] annotations,
            @Nullable MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        int most = Math.toIntExact(config.maxSize().asLongValue());
        byte[] content = body.readNBytes(most + 1);
        if (content.length > most) {
            throw AidProblem.PIECE_TOO_LARGE.refuse().with("most", most / (1024 * 1024));
        }
        return PieceFile.of(mediaType == null ? null : mediaType.getType() + "/" + mediaType.getSubtype(), content);
    }
}
