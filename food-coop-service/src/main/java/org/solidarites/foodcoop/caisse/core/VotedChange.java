package org.solidarites.foodcoop.caisse.core;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an adopted proposal changed in the rules of a caisse.
 *
 * @param number of the votes of this caisse, from 1
 * @param from first day on which it holds
 * @param allocation the new one, or null where it stays
 */
public record VotedChange(
        UUID proposal,
        String title,
        String caisse,
        int number,
        LocalDate from,
        Origin.What what,
        @Nullable Allocation allocation) {

    /** Names the version that it makes. */
    public static String code(String caisse, LocalDate from, int number) {
        return caisse + "-" + from + "." + number;
    }

    /** The rules that hold from its day on, where these held before. */
    CaisseRules applied(CaisseRules before) {
        return new CaisseRules(
                code(caisse, from, number),
                caisse,
                before.name(),
                from,
                allocation == null ? before.allocation() : allocation,
                before.contribution(),
                before.shortfall(),
                before.departure(),
                before.note(),
                new Origin(
                        what,
                        proposal,
                        new Sentence("Voté par la Coopérative : " + title, "Voted by the Coopérative: " + title)));
    }
}
