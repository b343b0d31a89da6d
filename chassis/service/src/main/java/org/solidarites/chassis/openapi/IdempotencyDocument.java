package org.solidarites.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.solidarites.chassis.idempotency.Idempotent;

/**
 * Adds to the API document which operations may be sent again: the header {@code Idempotency-Key} of every method that
 * is {@link Idempotent}. Runs at build, where the methods are known.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyDocument implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, Boolean> requiredByOperation;

    public IdempotencyDocument(IndexView index) {
        requiredByOperation = index.getAnnotations(Idempotent.class).stream()
                .filter(rule -> rule.target().kind() == AnnotationTarget.Kind.METHOD)
                .collect(Collectors.toMap(
                        rule -> operationId(rule.target().asMethod()), IdempotencyDocument::isRequired, (a, b) -> a));
    }

    @Override
    public Operation filterOperation(Operation operation) {
        Boolean required =
                operation.getOperationId() == null ? null : requiredByOperation.get(operation.getOperationId());
        if (required != null) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name("Idempotency-Key")
                    .required(required)
                    .description("The same key and request get the same answer for 24 hours, and take effect once."
                            + " Best a random UUID.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(Idempotent.SHORTEST_KEY)
                            .maxLength(Idempotent.LONGEST_KEY)
                            .addExample("7f0c2a4e-5b1d-4d0e-9a55-3d2c1b0a9f8e")));
        }
        return operation;
    }

    /** The name that the method gives its operation itself, otherwise as the strategy CLASS_METHOD makes it. */
    private static String operationId(MethodInfo method) {
        AnnotationInstance described = method.annotation(OPERATION);
        AnnotationValue own = described == null ? null : described.value("operationId");
        return own == null ? method.declaringClass().simpleName() + "_" + method.name() : own.asString();
    }

    private static boolean isRequired(AnnotationInstance rule) {
        AnnotationValue required = rule.value("required");
        return required != null && required.asBoolean();
    }
}
