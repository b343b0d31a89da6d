package org.solidarites.aid.engine;

import java.util.List;

/**
 * Adults are students.
 *
 * @param who one of them, or each
 * @param wanted false to ask the contrary of the whole: that not one is a student, or that not each of them is
 */
public record Studies(Who who, boolean wanted, Grounds grounds) implements Condition {

    public Studies {
        if (who == Who.ANY_CHILD) {
            throw new IllegalArgumentException("only adults are asked whether they are students");
        }
    }

    @Override
    public Truth met(Facts facts) {
        Truth students = facts.students(who);
        return wanted ? students : students.not();
    }

    @Override
    public Finding find(Facts facts) {
        Measure required = new Measure.Flag(wanted);
        Truth students = facts.students(who);
        return students == Truth.UNKNOWN
                ? Finding.unknown(this, required, List.of(Question.of(Question.Kind.STUDENT)))
                : Finding.known(
                        this, met(facts) == Truth.TRUE, new Measure.Flag(students == Truth.TRUE), required, null);
    }
}
