package org.solidarites.chassis.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/**
 * What is checked is what was sent, and all of it is there. By itself the validator would ask Hibernate of each field
 * whether it was loaded from the database.
 */
@ApplicationScoped
class SentWhole implements TraversableResolver {

    @Override
    public boolean isReachable(@Nullable Object of, Path.Node node, Class<?> root, Path path, ElementType where) {
        return true;
    }

    @Override
    public boolean isCascadable(@Nullable Object of, Path.Node node, Class<?> root, Path path, ElementType where) {
        return true;
    }
}
