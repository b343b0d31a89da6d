package org.solidarites.chassis.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;

/** Finds which input of a request is at fault in what the JSON reader or the validator threw. */
final class InputFaults {

    private InputFaults() {}

    /** What is wrong with the input: the kind, a reason in words, and the places. */
    record InputFault(CommonProblem kind, String reason, List<FieldError> errors) {}

    /** The fault of the input that caused this, or nothing if it has another cause. */
    static Optional<InputFault> find(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violated && !isOurs(violated)) {
                return Optional.of(invalid(violated));
            }
            if (cause instanceof JsonMappingException unmapped) {
                return Optional.of(new InputFault(CommonProblem.INVALID_INPUT, "", List.of(error(unmapped))));
            }
            if (cause instanceof JsonProcessingException unread) {
                return Optional.of(new InputFault(CommonProblem.MALFORMED_REQUEST, where(unread), List.of()));
            }
        }
        return Optional.empty();
    }

    /** A violated promise about what we return is our fault and not the client's. */
    private static boolean isOurs(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .flatMap(violation ->
                        StreamSupport.stream(violation.getPropertyPath().spliterator(), false))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static InputFault invalid(ConstraintViolationException violated) {
        List<FieldError> errors = violated.getConstraintViolations().stream()
                .map(InputFaults::error)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        return new InputFault(CommonProblem.INVALID_INPUT, "", errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        if (nodes.isEmpty()) {
            return FieldError.inBody("", violation.getMessage());
        }
        boolean inBody = nodes.getFirst().getKind() == ElementKind.PARAMETER && nodes.size() > 1 && isBody(violation);
        return inBody
                ? FieldError.inBody(pointer(nodes.subList(1, nodes.size())), violation.getMessage())
                : FieldError.inParameter(nodes.getLast().getName(), violation.getMessage());
    }

    /** Bean parameters ({@code PageRequest}) hold query parameters; every other object is the body. */
    private static boolean isBody(ConstraintViolation<?> violation) {
        return !(violation.getLeafBean() instanceof PageRequest);
    }

    private static String pointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }

    private static FieldError error(JsonMappingException unmapped) {
        String pointer = unmapped.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/"));
        return FieldError.inBody(pointer, reason(unmapped));
    }

    /** Says what is expected without the names of our classes and without repeating what was sent. */
    private static String reason(JsonMappingException unmapped) {
        return switch (unmapped) {
            case UnrecognizedPropertyException unknown -> "unknown field";
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                "must be one of " + List.of(wrong.getTargetType().getEnumConstants());
            case InvalidFormatException wrong ->
                "must be a "
                        + wrong.getTargetType()
                                .getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                .toLowerCase(java.util.Locale.ROOT);
            default ->
                unmapped.getCause() instanceof IllegalArgumentException refused && refused.getMessage() != null
                        ? refused.getMessage()
                        : "has the wrong shape";
        };
    }

    private static String where(JsonProcessingException unread) {
        return unread.getLocation() == null
                ? "not JSON"
                : "not JSON at line " + unread.getLocation().getLineNr() + ", column "
                        + unread.getLocation().getColumnNr();
    }
}
