package org.solidarites.chassis.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/**
 * Refuses query parameters that an operation does not know, and those without a value. Passed over, a filter with a slip
 * in its name or with nothing in it would filter nothing, and its caller would take everything for what was asked for.
 */
@Singleton
class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /** @throws Refusal {@code INVALID_INPUT} that names each unknown parameter, with those that there are, and each empty one */
    @ServerRequestFilter
    void check(ResourceInfo operation, UriInfo at) {
        if (at.getQueryParameters().isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(operation.getResourceMethod(), KnownParameters::of);
        List<FieldError> faults = at.getQueryParameters().entrySet().stream()
                .filter(given ->
                        !names.contains(given.getKey()) || given.getValue().contains(""))
                .map(Map.Entry::getKey)
                .sorted()
                .map(name -> FieldError.inParameter(name, advice(name, names)))
                .toList();
        if (!faults.isEmpty()) {
            Refusal refusal = CommonProblem.INVALID_INPUT.refuse();
            faults.forEach(refusal::at);
            throw refusal;
        }
    }

    private static Advice advice(String name, Set<String> names) {
        if (names.contains(name)) {
            return Advice.of(CommonAdvice.EMPTY_PARAMETER);
        }
        return names.isEmpty()
                ? Advice.of(CommonAdvice.NO_PARAMETERS)
                : Advice.of(CommonAdvice.UNKNOWN_PARAMETER).with("names", String.join(", ", names));
    }

    private static Set<String> of(Method method) {
        return DeclaredInput.of(method)
                .map(input -> input.element().getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
