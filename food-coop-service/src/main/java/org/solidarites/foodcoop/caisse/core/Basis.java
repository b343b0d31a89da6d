package org.solidarites.foodcoop.caisse.core;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Spoken;

/**
 * What a refused purchase goes back to.
 *
 * @param rules code of the version of the caisse's rules that is in force
 * @param proposal the proposal of the Coopérative whose vote is behind it, or null where none is
 * @param decision says what was decided, or that nothing was
 */
public record Basis(String caisse, String rules, @Nullable UUID proposal, Sentence decision) implements Spoken {

    /** Where the vote behind it is shown, or null where there was none. */
    public @Nullable String vote() {
        return proposal == null ? null : "/v1/cooperative/proposals/" + proposal;
    }

    @Override
    public String in(Locale language) {
        boolean french = Locale.FRENCH.getLanguage().equals(language.getLanguage());
        String said = french ? decision.fr() : decision.en();
        if (proposal == null) {
            return said + (french ? " ; sans vote de la Coopérative" : "; no vote of the Coopérative");
        }
        return said + (french ? " ; vote " : "; vote ") + vote();
    }
}
