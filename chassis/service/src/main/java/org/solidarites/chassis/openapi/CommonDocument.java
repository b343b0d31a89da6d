package org.solidarites.chassis.openapi;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/** Adds to the API document what holds for every operation: the problems it may answer and how callers sign in. */
public class CommonDocument implements OASFilter {

    private static final String SCHEME = "keycloak";
    private static final String PROBLEM = "Problem";
    private static final String FIELD_ERROR = "FieldError";
    private static final Set<String> WORDS_OF_THE_GENERATOR = Set.of("Bad Request", "Not Authorized", "Not Allowed");
    private static final Set<PathItem.HttpMethod> CONDITIONAL =
            EnumSet.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH);
    private static final Set<PathItem.HttpMethod> WRITING = EnumSet.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        // The problem library describes its own shape; ours is the one that is answered.
        List.of("HttpProblem", "HttpValidationProblem", "Violation").forEach(document.getComponents()::removeSchema);
        document.getComponents().addSchema(PROBLEM, problemSchema());
        document.getComponents().addSchema(FIELD_ERROR, fieldErrorSchema());
        document.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the realm solidarites."));
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach(CommonDocument::complete);
        }
    }

    private static void complete(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            operation.setOperationId(readable(operation.getOperationId()));
            add(operation, "503", "A part that this needs is away; `Retry-After` says when to come back.");
            boolean guarded =
                    operation.getSecurity() != null && !operation.getSecurity().isEmpty();
            if (guarded) {
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
                add(operation, "401", "No valid token.");
                add(operation, "403", "The token's roles do not allow this.");
            }
            if (path.contains("{")) {
                add(operation, "404", "There is none, or none that the caller may see.");
            }
            if (operation.getRequestBody() != null) {
                add(operation, "413", "The body is larger than this address takes.");
                add(operation, "415", "The body is no JSON, or its Content-Type does not say so.");
            }
            add(operation, "400", "The input can not be read or is not valid; `errors` names each fault.");
            add(operation, "406", "It can not be given in a form that `Accept` takes.");
            if (method == PathItem.HttpMethod.GET) {
                add(operation, "304", "It is as `If-None-Match` knows it; for answers that have an `ETag`.");
            }
            if (CONDITIONAL.contains(method)) {
                ifMatch(operation).ifPresent(version -> {
                    // Where the first one needs none, the method says that it is not required.
                    version.setRequired(version.getRequired() == null || version.getRequired());
                    add(operation, "412", "Somebody changed it since it was read.");
                    add(operation, "428", "`If-Match` is missing.");
                });
            }
            if (guarded && WRITING.contains(method)) {
                add(operation, "409", "Its present state forbids this, or somebody else was faster.");
                add(operation, "422", "A rule of the domain refused it; `detail` says what would be right.");
            }
            tellOurProblem(operation.getResponses());
            tellHeader(operation, "201", "Location", "Address of what was made.");
            tellHeader(operation, "503", "Retry-After", "Seconds after which it is worth to try again.");
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(CommonDocument::askNothingUnasked);
            }
            OperationExamples.addTo(operation);
        });
    }

    /**
     * An explorer fills in the example of every parameter. Filled in together, filters that may be left out find nothing,
     * so their examples are told in words.
     */
    private static void askNothingUnasked(Parameter parameter) {
        boolean required = Boolean.TRUE.equals(parameter.getRequired());
        if (parameter.getIn() == Parameter.In.QUERY && !required && parameter.getExample() != null) {
            String words = parameter.getDescription() == null ? "" : parameter.getDescription() + " ";
            parameter.setDescription(words + "For example `" + parameter.getExample() + "`.");
            parameter.setExample(null);
        }
    }

    /** {@code ReferralResource_accept} is told as {@code acceptReferral}: the name of a method in a generated client. */
    private static @Nullable String readable(@Nullable String operationId) {
        return operationId == null ? null : operationId.replaceFirst("^(\\w+?)Resource_(\\w+)$", "$2$1");
    }

    /** Whatever a method or the problem library says of a refusal: our problem is what is answered. */
    private static void tellOurProblem(@Nullable APIResponses answers) {
        if (answers != null && answers.getAPIResponses() != null) {
            answers.getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("4") || status.startsWith("5")) {
                    answer.setContent(problem());
                }
            });
        }
    }

    private static void add(Operation operation, String status, String description) {
        APIResponses answers = operation.getResponses();
        if (answers != null && !isDescribed(answers.getAPIResponse(status))) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static Optional<Parameter> ifMatch(Operation operation) {
        return operation.getParameters() == null
                ? Optional.empty()
                : operation.getParameters().stream()
                        .filter(parameter -> parameter.getIn() == Parameter.In.HEADER)
                        .filter(parameter -> "If-Match".equals(parameter.getName()))
                        .findFirst();
    }

    private static void tellHeader(Operation operation, String status, String name, String description) {
        APIResponse answer = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse(status);
        if (answer != null
                && (answer.getHeaders() == null || !answer.getHeaders().containsKey(name))) {
            answer.addHeader(
                    name,
                    OASFactory.createHeader()
                            .description(description)
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        }
    }

    private static boolean isDescribed(@Nullable APIResponse answer) {
        return answer != null && !WORDS_OF_THE_GENERATOR.contains(answer.getDescription());
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM)));
    }

    private static Schema fieldErrorSchema() {
        return schema(Schema.SchemaType.OBJECT, "One faulty input: exactly one of the three places is given.")
                .properties(inOrder(Map.of(
                        "pointer", text("JSON pointer into the body.", "#/person/phone"),
                        "parameter", text("Name of a query or path parameter.", "limit"),
                        "header", text("Name of a header.", "If-Match"),
                        "detail", text("What would be right.", "must not be blank"))));
    }

    private static Schema problemSchema() {
        return schema(Schema.SchemaType.OBJECT, "What went wrong, after RFC 9457.")
                .properties(inOrder(Map.of(
                        "type", text("Stable code to switch on.", "urn:solidarites:problem:invalid-input"),
                        "title", text("Short title that never varies.", "Invalid input"),
                        "status",
                                schema(Schema.SchemaType.INTEGER, "HTTP status.")
                                        .addExample(400),
                        "detail", text("Sentence for people, in French or English by Accept-Language.", null),
                        "errors",
                                schema(Schema.SchemaType.ARRAY, "The faulty inputs.")
                                        .items(OASFactory.createSchema().ref("#/components/schemas/" + FIELD_ERROR)))))
                .required(List.of("type", "title", "status", "detail"));
    }

    /** The order of an immutable map changes from run to run, and with it a document that is compared as text. */
    private static Map<String, Schema> inOrder(Map<String, Schema> properties) {
        return new TreeMap<>(properties);
    }

    private static Schema text(String description, @Nullable String example) {
        Schema text = schema(Schema.SchemaType.STRING, description);
        return example == null ? text : text.addExample(example);
    }

    private static Schema schema(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
