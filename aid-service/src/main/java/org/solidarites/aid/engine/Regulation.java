package org.solidarites.aid.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** A règlement, compiled: immutable, and evaluated without reading its document again. */
public record Regulation(String id, Parts parts, RestePourVivre restePourVivre, List<Aid> aids) {

    public Regulation {
        aids = List.copyOf(aids);
    }

    /** The aid with this code, if the règlement has it. */
    public Optional<Aid> aid(String code) {
        return aids.stream().filter(aid -> aid.code().equals(code)).findFirst();
    }

    /** Assesses a household for every aid as of a day. */
    public Assessment assess(Household household, LocalDate on) {
        Facts facts = facts(household, on);
        return new Assessment(
                facts,
                aids.stream().map(aid -> aid.assess(facts, household.people())).toList());
    }

    private Facts facts(Household household, LocalDate on) {
        return new Facts(
                household.oldestAge(on),
                quotient(household, Quotient.CAF),
                quotient(household, Quotient.FACULTATIVE),
                restePourVivre.of(household, on),
                household.commune(),
                household.adults().stream().map(Facts::student).toList());
    }

    private @Nullable Euros quotient(Household household, Quotient which) {
        Euros resources = household.monthlyResources();
        return resources == null ? null : Shares.of(resources, parts.of(household, which));
    }
}
