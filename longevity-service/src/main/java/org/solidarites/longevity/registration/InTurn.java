package org.solidarites.longevity.registration;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets those who want the same activity in one after the other, in the order in which they came, before a transaction
 * begins: hundreds who wait for its places take no connection from those who want something else. The first parameter of
 * the method is the activity's id.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface InTurn {}
