package org.solidarites.gateway.portal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.chassis.problem.Refusal;

/**
 * Why a form was refused, as its reader is told.
 *
 * @param code of the problem, as the API has it; empty for none
 * @param detail its sentence
 * @param fields what would be right, by the field that is wrong
 */
public record Faults(String code, String detail, Map<String, String> fields) {

    /** Nothing is wrong. */
    public static final Faults NONE = new Faults("", "", Map.of());

    public Faults {
        fields = Map.copyOf(fields);
    }

    /** Why, in a language. */
    public static Faults of(Refusal refusal, Language language) {
        Locale spoken = ProblemMessages.language(language.code());
        String detail = ProblemMessages.detail(refusal.kind(), refusal.arguments(), spoken);
        Map<String, String> fields = new LinkedHashMap<>();
        for (FieldError error : refusal.fieldErrors()) {
            if (error.pointer() != null) {
                String said = error.in(spoken).detail();
                fields.putIfAbsent(field(error.pointer()), said == null ? detail : said);
            }
        }
        return new Faults(refusal.kind().code(), detail, fields);
    }

    // "#/types/0" is a fault of the field "types".
    private static String field(String pointer) {
        return pointer.replaceFirst("^#/?", "").replaceFirst("/.*", "");
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return code.isEmpty();
    }

    /** Whether this field is wrong. */
    public boolean at(String field) {
        return fields.containsKey(field);
    }

    /** What would be right in it. */
    public String of(String field) {
        return Objects.requireNonNullElse(fields.get(field), "");
    }

    /** Whether something else is wrong than what stands beside the fields. */
    public boolean isMore() {
        return fields.isEmpty();
    }
}
