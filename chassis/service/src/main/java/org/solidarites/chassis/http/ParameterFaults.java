package org.solidarites.chassis.http;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Unfit;

/**
 * Finds which parameters of the address a resource method could not read. What Quarkus throws does not name them, so
 * each is read once more.
 */
final class ParameterFaults {

    private ParameterFaults() {}

    static List<FieldError> find(@Nullable ResteasyReactiveRequestContext request) {
        if (request == null || request.getTarget() == null) {
            return List.of();
        }
        UriInfo address = request.getUriInfo();
        return DeclaredInput.of(request.getTarget().getLazyMethod().getMethod())
                .flatMap(input -> of(input.element(), input.type(), address))
                .toList();
    }

    private static Stream<FieldError> of(AnnotatedElement parameter, Class<?> type, UriInfo address) {
        QueryParam inQuery = parameter.getAnnotation(QueryParam.class);
        PathParam inPath = parameter.getAnnotation(PathParam.class);
        if (inQuery == null && inPath == null) {
            return Stream.empty();
        }
        String name = inQuery == null ? inPath.value() : inQuery.value();
        String sent = (inQuery == null ? address.getPathParameters() : address.getQueryParameters()).getFirst(name);
        return sent == null
                ? Stream.empty()
                : fault(type, sent).map(advice -> FieldError.inParameter(name, advice)).stream();
    }

    /** What would be right, if this can not be read; as Jakarta REST does it, by a static method that takes a text. */
    private static Optional<Advice> fault(Class<?> type, String sent) {
        if (type == String.class) {
            return Optional.empty();
        }
        try {
            reader(type).invoke(null, sent);
            return Optional.empty();
        } catch (InvocationTargetException unreadable) {
            Advice form = Forms.of(type);
            return Optional.of(unreadable.getCause() instanceof Unfit unfit ? unfit.advice() : form);
        } catch (ReflectiveOperationException noReader) {
            return Optional.of(Advice.of(CommonAdvice.WRONG_PARAMETER));
        }
    }

    private static Method reader(Class<?> type) throws NoSuchMethodException {
        Class<?> object = MethodType.methodType(type).wrap().returnType();
        if (object == Boolean.class) {
            return TrueOrFalse.class.getMethod("read", String.class);
        }
        List<String> names = object.isEnum() ? List.of("valueOf") : List.of("fromString", "valueOf");
        for (String name : names) {
            try {
                return object.getMethod(name, String.class);
            } catch (NoSuchMethodException another) {
                // the next name
            }
        }
        return object.getMethod("parse", CharSequence.class);
    }
}
