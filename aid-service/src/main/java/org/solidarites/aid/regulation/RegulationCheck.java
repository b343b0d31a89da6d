package org.solidarites.aid.regulation;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.ProblemMessages;
import org.solidarites.chassis.problem.Refusal;

/** Whether what an officer wrote is a règlement: its shape by the schema, then that it does not contradict itself. */
final class RegulationCheck {

    private static final Pattern RESTS_ON = Pattern.compile(".*/article|/(aids|rights)/[0-9]+/conditions");

    private RegulationCheck() {}

    /**
     * Checks and compiles a document.
     *
     * @param language of what is said of each place
     * @throws Refusal {@code REGULATION_INVALID} with every fault of shape, {@code ARTICLE_MISSING} where that is all,
     *     and those of {@link Contradictions}
     */
    static DatedRegulation check(JsonNode document, Locale language) {
        List<RegulationSchema.Fault> faults = RegulationSchema.faults(document, language);
        if (!faults.isEmpty()) {
            throw shape(faults, language);
        }
        List<Contradictions.Found> found = Contradictions.in(document);
        if (!found.isEmpty()) {
            throw contradiction(found, language);
        }
        try {
            return RegulationReader.read("", document.toString());
        } catch (InvalidRegulationException beyondTheSchema) {
            throw AidProblem.REGULATION_INVALID.refuse().at(place(beyondTheSchema));
        }
    }

    /** The reader is stricter than the schema in what is left: a whole number that is written with decimals. */
    private static FieldError place(InvalidRegulationException refused) {
        String pointer = refused.getCause() instanceof JsonMappingException unmapped
                ? unmapped.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                        .collect(Collectors.joining("/"))
                : "";
        return FieldError.inBody(pointer, "a whole number is written without decimals");
    }

    private static Refusal shape(List<RegulationSchema.Fault> faults, Locale language) {
        boolean onlyArticles = faults.stream().allMatch(RegulationCheck::isMissingArticle);
        Refusal refusal = (onlyArticles ? AidProblem.ARTICLE_MISSING : AidProblem.REGULATION_INVALID).refuse();
        String missing = ProblemMessages.detail(AidProblem.ARTICLE_MISSING, Map.of(), language);
        faults.forEach(fault -> refusal.at(
                FieldError.inBody(path(fault.pointer()), isMissingArticle(fault) ? missing : fault.message())));
        return refusal;
    }

    /** A condition names none, or an aid has no condition to rest on. */
    private static boolean isMissingArticle(RegulationSchema.Fault fault) {
        return switch (fault.keyword()) {
            case "required", "pattern", "minItems" ->
                RESTS_ON.matcher(fault.pointer()).matches();
            default -> false;
        };
    }

    /** Of several kinds of contradiction, the first that is met decides; all of its places are named. */
    private static Refusal contradiction(List<Contradictions.Found> found, Locale language) {
        Contradictions.Found first = found.getFirst();
        Refusal refusal = first.kind().refuse();
        first.arguments().forEach(refusal::with);
        found.stream()
                .filter(one -> one.kind() == first.kind())
                .forEach(one -> refusal.at(FieldError.inBody(
                        path(one.pointer()), ProblemMessages.detail(one.kind(), one.arguments(), language))));
        return refusal;
    }

    private static String path(String pointer) {
        return pointer.isEmpty() ? "" : pointer.substring(1);
    }
}
