package org.solidarites.chassis.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;

/** Finds which input of a request is at fault in what the JSON reader or the validator threw. */
final class InputFaults {

    private InputFaults() {}

    /** What is wrong with the input: the kind, the reason, and the places. */
    record InputFault(CommonProblem kind, Advice reason, List<FieldError> errors) {}

    /** The fault of the input that caused this, or nothing if it has another cause. */
    static Optional<InputFault> find(Throwable thrown) {
        return switch (thrown) {
            case ConstraintViolationException violated
            when !isPromiseOfOurs(violated) -> Optional.of(invalid(violated));
            case WebApplicationException refused
            when refused.getResponse().getStatus() == 400 && refused.getCause() != null -> find(refused.getCause());
            case JsonProcessingException unread when isOurs(unread) -> Optional.empty();
            case JsonProcessingException unread -> UnreadableJson.find(unread).or(() -> misshapen(unread));
            case CharConversionException notText ->
                Optional.of(
                        new InputFault(CommonProblem.MALFORMED_REQUEST, Advice.of(CommonAdvice.NOT_JSON), List.of()));
            default -> Optional.empty();
        };
    }

    /** What we can not write is our fault, and so is what we failed to read ourselves: that comes wrapped. */
    static boolean isOurs(Throwable failed) {
        return failed instanceof JsonProcessingException json && json.getProcessor() instanceof JsonGenerator;
    }

    /** A violated promise about what we return is our fault and not the client's. */
    private static boolean isPromiseOfOurs(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .flatMap(violation ->
                        StreamSupport.stream(violation.getPropertyPath().spliterator(), false))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static InputFault invalid(ConstraintViolationException violated) {
        List<FieldError> errors = violated.getConstraintViolations().stream()
                .map(InputFaults::error)
                .sorted(Comparator.comparing(FieldError::toString))
                .toList();
        return invalid(errors);
    }

    private static InputFault invalid(List<FieldError> errors) {
        return new InputFault(CommonProblem.INVALID_INPUT, Advice.of(CommonAdvice.WRONG_SHAPE), errors);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD)
                .toList();
        if (nodes.isEmpty()) {
            return FieldError.inBody("").saying(violation.getMessage());
        }
        FieldError place =
                switch (nodes.getFirst().getKind() == ElementKind.PARAMETER ? place(violation) : Place.BODY) {
                    case BODY -> FieldError.inBody(pointer(nodes.subList(1, nodes.size())));
                    case HEADER -> FieldError.inHeader(nodes.getLast().getName());
                    case ADDRESS -> FieldError.inParameter(nodes.getLast().getName());
                };
        return place.saying(violation.getMessage());
    }

    private enum Place {
        BODY,
        ADDRESS,
        HEADER
    }

    /** Where the parameter of the resource method comes from: one without an annotation of Jakarta REST is the body. */
    private static Place place(ConstraintViolation<?> violation) {
        Iterator<Path.Node> path = violation.getPropertyPath().iterator();
        Path.MethodNode method = path.next().as(Path.MethodNode.class);
        int index = path.next().as(Path.ParameterNode.class).getParameterIndex();
        // Of the class as it is written: what Quarkus makes of it has the methods without their annotations.
        List<Annotation> annotations = Stream.<Class<?>>iterate(
                        violation.getRootBeanClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(declared -> declared.getName().equals(method.getName())
                        && List.of(declared.getParameterTypes()).equals(method.getParameterTypes()))
                .flatMap(declared -> Arrays.stream(declared.getParameterAnnotations()[index]))
                .toList();
        Place found = Place.BODY;
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case HeaderParam header -> found = Place.HEADER;
                case QueryParam query -> found = Place.ADDRESS;
                case PathParam inPath -> found = Place.ADDRESS;
                case BeanParam bean -> found = Place.ADDRESS;
                default -> {}
            }
        }
        return found;
    }

    private static String pointer(List<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }

    /** RFC 6901: a tilde and a slash in a name are written {@code ~0} and {@code ~1}. */
    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static Optional<InputFault> misshapen(JsonProcessingException unread) {
        return unread instanceof JsonMappingException unmapped
                ? Optional.of(invalid(List.of(FieldError.inBody(path(unmapped), Forms.wanted(unmapped)))))
                : Optional.empty();
    }

    /** Where in the body that is, as a JSON pointer without its first slash. */
    static String path(JsonMappingException unmapped) {
        return unmapped.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .collect(Collectors.joining("/"));
    }
}
