package org.solidarites.chassis.http;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * An input that a resource method declares: a parameter of its own, or a field of one that gathers several.
 *
 * @param element bears the annotation that says where it comes from
 * @param type of its value
 */
record DeclaredInput(AnnotatedElement element, Class<?> type) {

    static Stream<DeclaredInput> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? ofBean(parameter.getType())
                        : Stream.of(new DeclaredInput(parameter, parameter.getType())));
    }

    private static Stream<DeclaredInput> ofBean(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(field -> new DeclaredInput(field, field.getType()));
    }
}
