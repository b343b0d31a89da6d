package org.solidarites.chassis.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.solidarites.chassis.http.InputFaults.InputFault;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;

/**
 * Says why a body is no JSON that we take, whatever shape was wanted of it. Jackson tells one such fault from another
 * only by its words, and wraps it in the object it was about to read.
 */
final class UnreadableJson {

    /** Where the parser stands at the very field when it throws. */
    private static final Set<CommonAdvice> NAMED = Set.of(CommonAdvice.STANDS_TWICE, CommonAdvice.NO_JSON_NUMBER);

    private UnreadableJson() {}

    /** The fault, if the body failed as JSON and not as the shape of a request. */
    static Optional<InputFault> find(JsonProcessingException thrown) {
        if (thrown.getOriginalMessage().startsWith("Trailing token")) {
            return Optional.of(fault(at(CommonAdvice.AFTER_THE_END, thrown), List.of()));
        }
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(JsonProcessingException.class::isInstance)
                .filter(cause -> !(cause instanceof JsonMappingException) && !(cause instanceof InputCoercionException))
                .map(cause -> unreadable((JsonProcessingException) cause, thrown))
                .findFirst();
    }

    private static InputFault unreadable(JsonProcessingException unread, JsonProcessingException thrown) {
        Advice reason = reason(unread);
        return fault(
                reason,
                pointer(unread, thrown, reason).map(path -> FieldError.inBody(path, reason)).stream()
                        .toList());
    }

    private static InputFault fault(Advice reason, List<FieldError> errors) {
        return new InputFault(CommonProblem.MALFORMED_REQUEST, reason, errors);
    }

    private static Advice reason(JsonProcessingException unread) {
        String words = unread.getOriginalMessage();
        if (unread instanceof StreamConstraintsException) {
            if (words.contains("nesting")) {
                return Advice.of(CommonAdvice.NESTED_TOO_DEEP);
            }
            return Advice.of(words.startsWith("Name") ? CommonAdvice.NAME_TOO_LONG : CommonAdvice.NUMBER_TOO_LONG);
        }
        if (words.startsWith("Duplicate")) {
            return Advice.of(CommonAdvice.STANDS_TWICE);
        }
        if (words.startsWith("Non-standard token")) {
            return Advice.of(CommonAdvice.NO_JSON_NUMBER);
        }
        if (words.startsWith("Invalid UTF-8")) {
            return at(CommonAdvice.NOT_UTF_8, unread);
        }
        return at(
                words.startsWith("Illegal unquoted character")
                        ? CommonAdvice.CONTROL_CHARACTER
                        : CommonAdvice.NOT_JSON_AT,
                unread);
    }

    /**
     * The field at fault, or what the reader knows that it is in. Where the JSON itself ends, its line and column say
     * more.
     */
    private static Optional<String> pointer(
            JsonProcessingException unread, JsonProcessingException thrown, Advice reason) {
        if (reason.kind() == CommonAdvice.NOT_JSON_AT) {
            return Optional.empty();
        }
        if (NAMED.contains(reason.kind()) && unread.getProcessor() instanceof JsonParser parser) {
            return Optional.of(
                    parser.getParsingContext().pathAsPointer().toString().replaceFirst("^/", ""));
        }
        return thrown instanceof JsonMappingException unmapped
                ? Optional.of(InputFaults.path(unmapped))
                : Optional.empty();
    }

    private static Advice at(CommonAdvice kind, JsonProcessingException unread) {
        JsonLocation place = unread.getLocation();
        return place == null
                ? Advice.of(CommonAdvice.NOT_JSON)
                : Advice.of(kind).with("line", place.getLineNr()).with("column", place.getColumnNr());
    }
}
