package org.solidarites.guichet.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/**
 * The codes of one vocabulary with their French labels, in the vocabulary's own order.
 *
 * @param unknown how a code that is not among them is refused
 */
public record Vocabulary(GuichetProblem unknown, Map<String, String> labels) {

    public Vocabulary {
        labels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    static Vocabulary of(GuichetProblem unknown, List<Term> terms) {
        return new Vocabulary(
                unknown,
                terms.stream()
                        .collect(Collectors.toMap(Term::code, Term::label, (one, other) -> one, LinkedHashMap::new)));
    }

    public Set<String> codes() {
        return labels.keySet();
    }

    /**
     * Lets known codes through.
     *
     * @throws Refusal of the vocabulary's own kind, which names the known codes
     */
    void check(String code, FieldError place) {
        if (!labels.containsKey(code)) {
            throw unknown.refuse()
                    .with("code", code)
                    .with("known", String.join(", ", codes()))
                    .at(place);
        }
    }

    /** Lets a list of known codes through; {@code path} is where the list stands in the body. */
    void checkAll(List<String> codes, String path) {
        for (int index = 0; index < codes.size(); index++) {
            check(codes.get(index), FieldError.inBody(path + "/" + index));
        }
    }

    /** One code and what it means. */
    record Term(String code, String label) {}
}
