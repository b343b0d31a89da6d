package org.solidarites.chassis.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a client send a POST again without doing it twice: with the same {@code Idempotency-Key} and the same request
 * it gets the first answer again. Goes on a {@code @Transactional} resource method that returns a {@code Response};
 * the key is kept in the same transaction as the effect.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** True where money moves: the request is refused without a key. */
    @Nonbinding
    boolean required() default false;

    /** How many characters a key has at least: fewer could be guessed. */
    int SHORTEST_KEY = 16;

    int LONGEST_KEY = 100;
}
