package org.solidarites.aid.regulation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/**
 * The facts of a household that only this règlement asks for.
 *
 * @param rights other rights that may be held
 * @param declarations questions that are answered with yes or no
 */
public record FactRules(List<Asked> rights, List<Asked> declarations) {

    public FactRules {
        rights = List.copyOf(rights);
        declarations = List.copyOf(declarations);
        long codes = Stream.concat(rights.stream(), declarations.stream())
                .map(Asked::code)
                .distinct()
                .count();
        if (codes < rights.size() + declarations.size()) {
            throw new IllegalArgumentException("two facts have the same code");
        }
    }

    /**
     * A fact.
     *
     * @param name as it stands in a sentence: "AAH", "Revenu jeunes"
     * @param question as a resident is asked
     */
    @Schema(name = "AskedFact")
    public record Asked(@Schema(examples = "aah") String code, Text name, Text question) {
        public Asked {
            if (code == null || !code.matches(Codes.PATTERN)) {
                throw new IllegalArgumentException("the code of a fact is kebab-case, not " + code);
            }
        }
    }

    /** The fact with that code, right or declaration. */
    public Optional<Asked> find(String code) {
        return find(code, rights).or(() -> find(code, declarations));
    }

    private static Optional<Asked> find(String code, List<Asked> facts) {
        for (Asked fact : facts) {
            if (fact.code().equals(code)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
