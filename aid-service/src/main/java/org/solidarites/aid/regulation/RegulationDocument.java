package org.solidarites.aid.regulation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/**
 * A version of the règlement des aides facultatives. Every value has its source, and says whether it is confirmed. It
 * applies until the day before the next version begins.
 *
 * @param validFrom first day it applies
 * @param facts what only this règlement asks of a household
 * @param rights of other bodies, to point people to
 * @param toConfirm what was looked for and not found
 */
@Schema(name = "Regulation")
public record RegulationDocument(
        @Schema(examples = "nantes-2024-10-03") String id,
        Text title,
        LocalDate validFrom,
        String source,
        HouseholdRules household,
        QuotientRules quotient,
        RestePourVivreRules restePourVivre,
        FactRules facts,
        List<AidRule> aids,
        List<RightRule> rights,
        List<Text> toConfirm) {

    private static final Set<String> RESERVED = Set.of("in-force", "schema");

    public RegulationDocument {
        if (id == null || !id.matches(Codes.PATTERN)) {
            throw new IllegalArgumentException("the id of a règlement is kebab-case, not " + id);
        }
        if (RESERVED.contains(id)) {
            throw new IllegalArgumentException("the id " + id + " is the address of something else");
        }
        aids = Values.some(aids, "aids");
        rights = List.copyOf(rights);
        toConfirm = List.copyOf(toConfirm);
        Set<String> codes = new HashSet<>();
        codes(aids, rights).forEach(code -> {
            if (!codes.add(code)) {
                throw new IllegalArgumentException("two aids have the code " + code);
            }
        });
    }

    /** What the aid or right with that code is called. */
    public Optional<Text> title(String code) {
        return Stream.concat(
                        aids.stream().filter(aid -> aid.code().equals(code)).map(AidRule::title),
                        rights.stream()
                                .filter(right -> right.code().equals(code))
                                .map(RightRule::title))
                .findFirst();
    }

    /** Of its aids, then of the rights of other bodies. */
    public Stream<String> codes() {
        return codes(aids, rights);
    }

    private static Stream<String> codes(List<AidRule> aids, List<RightRule> rights) {
        return Stream.concat(aids.stream().map(AidRule::code), rights.stream().map(RightRule::code));
    }
}
