package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A règlement, compiled: immutable, and evaluated without reading its document again. */
public record Regulation(String id, Definitions definitions, List<Aid> aids, List<Aid> rights) {

    public Regulation {
        aids = List.copyOf(aids);
        rights = List.copyOf(rights);
    }

    /** The aid with this code, if the règlement grants it. */
    public Optional<Aid> aid(String code) {
        return aids.stream().filter(aid -> aid.code().equals(code)).findFirst();
    }

    /** The aid or the right with this code. */
    Optional<Aid> aidOrRight(String code) {
        return aidsAndRights().filter(aid -> aid.code().equals(code)).findFirst();
    }

    /** The aids, then the rights. */
    public Stream<Aid> aidsAndRights() {
        return Stream.concat(aids.stream(), rights.stream());
    }

    /** The communes that it calls by a name of their own, with their INSEE codes. */
    public Map<String, String> communes() {
        return aidsAndRights()
                .flatMap(aid -> Leaves.of(aid.condition()))
                .filter(LivesIn.class::isInstance)
                .map(LivesIn.class::cast)
                .filter(place -> place.communes().size() == 1)
                .collect(Collectors.toMap(LivesIn::name, place -> Collections.min(place.communes()), (one, _) -> one));
    }

    /** Assesses a household for every aid and right as of a day, with every finding. */
    public Assessment assess(Household household, LocalDate on) {
        Facts facts = Facts.of(household, definitions, on);
        return new Assessment(
                facts,
                aids.stream().map(aid -> aid.assess(facts)).toList(),
                rights.stream().map(right -> right.assess(facts)).toList());
    }

    /** The same verdicts and amounts without a trace: the aids, then the rights. */
    public List<Aid.Answer> answer(Household household, LocalDate on) {
        Facts facts = Facts.of(household, definitions, on);
        List<Aid.Answer> answers = new ArrayList<>(aids.size() + rights.size());
        for (int i = 0; i < aids.size(); i++) {
            answers.add(aids.get(i).answer(facts));
        }
        for (int i = 0; i < rights.size(); i++) {
            answers.add(rights.get(i).answer(facts));
        }
        return answers;
    }
}
