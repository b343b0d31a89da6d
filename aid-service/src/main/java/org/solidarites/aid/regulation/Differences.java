package org.solidarites.aid.regulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What differs between two versions for all aids, and from there aid by aid. */
final class Differences {

    private final DifferenceList found = new DifferenceList();
    private final DifferenceWords words;

    private Differences(DifferenceWords words) {
        this.words = words;
    }

    /** The differences in the order of the document, told in French or English. */
    static List<Difference> between(RegulationDocument before, RegulationDocument after, Locale language) {
        Differences differences = new Differences(new DifferenceWords(before, after, language));
        differences.household(before.household(), after.household());
        differences.counted(
                "quotient",
                "/quotient/resources",
                "income",
                before.quotient().resources(),
                after.quotient().resources());
        differences.restePourVivre(before.restePourVivre(), after.restePourVivre());
        new AidDifferences(differences.found, differences.words).find(before, after);
        return differences.found.found();
    }

    private void household(HouseholdRules before, HouseholdRules after) {
        value(
                "/household/baseParts",
                before.baseParts(),
                after.baseParts(),
                () -> words.say(
                        "baseParts",
                        words.number(before.baseParts().value()),
                        words.number(after.baseParts().value())));
        value(
                "/household/childrenParts",
                before.childrenParts(),
                after.childrenParts(),
                () -> words.say(
                        "childrenParts",
                        words.numbers(before.childrenParts().value()),
                        words.numbers(after.childrenParts().value())));
        value(
                "/household/furtherChildParts",
                before.furtherChildParts(),
                after.furtherChildParts(),
                () -> words.say(
                        "furtherChildParts",
                        words.number(before.furtherChildParts().value()),
                        words.number(after.furtherChildParts().value())));
        value(
                "/household/singleParentExtraParts",
                before.singleParentExtraParts(),
                after.singleParentExtraParts(),
                () -> {
                    BigDecimal more = after.singleParentExtraParts()
                            .value()
                            .subtract(before.singleParentExtraParts().value());
                    return words.say(
                            more.signum() > 0 ? "singleParent.more" : "singleParent.less", "", words.parts(more.abs()));
                });
    }

    private void restePourVivre(RestePourVivreRules before, RestePourVivreRules after) {
        counted("restePourVivre", "/restePourVivre/resources", "income", before.resources(), after.resources());
        counted("restePourVivre", "/restePourVivre/charges", "charge", before.charges(), after.charges());
        value(
                "/restePourVivre/sharedBy",
                before.sharedBy(),
                after.sharedBy(),
                () -> words.say("sharedBy." + after.sharedBy().value(), "", ""));
        value(
                "/restePourVivre/consumptionUnits",
                before.consumptionUnits(),
                after.consumptionUnits(),
                () -> words.say(
                        "consumptionUnits",
                        words.units(before.consumptionUnits().value()),
                        words.units(after.consumptionUnits().value())));
        value(
                "/restePourVivre/daysPerMonth",
                before.daysPerMonth(),
                after.daysPerMonth(),
                () -> words.say(
                        "daysPerMonth",
                        String.valueOf(before.daysPerMonth().value()),
                        String.valueOf(after.daysPerMonth().value())));
    }

    private <K> void counted(
            String where, String path, String kinds, Map<K, Sourced<Boolean>> before, Map<K, Sourced<Boolean>> after) {
        after.forEach((kind, counts) -> {
            Sourced<Boolean> did = before.getOrDefault(kind, counts);
            value(
                    path + "/" + kind,
                    did,
                    counts,
                    () -> words.say(
                            where + (counts.value() ? ".counts" : ".countsNot"), "", words.get(kinds + "." + kind)));
        });
    }

    private void value(String path, Sourced<?> before, Sourced<?> after, Supplier<String> sentence) {
        if (!DifferenceList.same(before.value(), after.value())) {
            found.add(path, null, before.value(), after.value(), Difference.Rests.on(after), sentence.get());
        }
    }
}
