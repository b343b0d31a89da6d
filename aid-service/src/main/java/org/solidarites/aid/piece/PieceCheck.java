package org.solidarites.aid.piece;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.piece.content.Format;
import org.solidarites.aid.piece.content.Recognition;
import org.solidarites.aid.piece.content.Unfit;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Takes files for what they are: whatever their name or their sender say. */
final class PieceCheck {

    private static final String CONTENT_TYPE = "Content-Type";

    /** What senders say who say nothing: curl's word for {@code --data-binary} is the form. */
    private static final Set<String> SAYS_NOTHING =
            Set.of("application/octet-stream", "application/x-www-form-urlencoded");

    private PieceCheck() {}

    /**
     * What was recognised.
     *
     * @throws Refusal {@code PIECE_EMPTY}, {@code PIECE_FORMAT_UNKNOWN}, {@code PIECE_DAMAGED}, {@code PIECE_TWOFOLD},
     *     {@code PIECE_NOT_AS_DECLARED}
     */
    static Recognition.Known check(PieceFile file) {
        return switch (Recognition.of(file.content())) {
            case Recognition.Refused(Unfit why) -> throw refusal(why);
            case Recognition.Known known -> {
                checkDeclared(file.declared(), known.format());
                yield known;
            }
        };
    }

    private static Refusal refusal(Unfit why) {
        return switch (why) {
            case EMPTY -> AidProblem.PIECE_EMPTY.refuse();
            case UNKNOWN -> AidProblem.PIECE_FORMAT_UNKNOWN.refuse();
            case DAMAGED -> AidProblem.PIECE_DAMAGED.refuse();
            case TWOFOLD -> AidProblem.PIECE_TWOFOLD.refuse();
        };
    }

    private static void checkDeclared(@Nullable String declared, Format found) {
        if (declared == null || SAYS_NOTHING.contains(declared.toLowerCase(Locale.ROOT))) {
            return;
        }
        if (!declared.equalsIgnoreCase(found.mediaType())) {
            throw AidProblem.PIECE_NOT_AS_DECLARED
                    .refuse()
                    .with("found", found.mediaType())
                    .with(
                            "known",
                            Arrays.stream(Format.values())
                                    .map(Format::mediaType)
                                    .collect(Collectors.joining(", ")))
                    .at(FieldError.inHeader(CONTENT_TYPE));
        }
    }
}
