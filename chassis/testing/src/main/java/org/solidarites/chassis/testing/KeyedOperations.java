package org.solidarites.chassis.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds in the code which operations take an idempotency key, by their addresses and not by their names. */
final class KeyedOperations {

    private static final String IDEMPOTENT = "org.solidarites.chassis.idempotency.Idempotent";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final List<String> METHODS = List.of("POST", "PUT", "PATCH", "DELETE");

    private KeyedOperations() {}

    /** Such operations as {@code post /v1/notes}, and whether they require a key. */
    static Map<String, Boolean> under(String root) {
        Map<String, Boolean> keyed = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPackages(root)) {
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(IDEMPOTENT) && type.isAnnotatedWith(PATH)) {
                    keyed.put(address(type, method), isRequired(method.getAnnotationOfType(IDEMPOTENT)));
                }
            }
        }
        return keyed;
    }

    private static String address(JavaClass type, JavaMethod method) {
        String verb = METHODS.stream()
                .filter(known -> method.isAnnotatedWith("jakarta.ws.rs." + known))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method.getFullName() + " is idempotent, and no operation"));
        String path = (path(type) + "/" + (method.isAnnotatedWith(PATH) ? path(method) : ""))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "")
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        return verb.toLowerCase(Locale.ROOT) + " " + path;
    }

    private static String path(HasAnnotations<?> described) {
        return (String) described.getAnnotationOfType(PATH).getExplicitlyDeclaredProperty("value");
    }

    private static boolean isRequired(JavaAnnotation<?> rule) {
        return rule.tryGetExplicitlyDeclaredProperty("required")
                .map(Boolean.class::cast)
                .orElse(false);
    }
}
