package org.solidarites.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The aids and rights of the règlement of 3 October 2024 as decisions in FEEL: true, false or null for each, and what it
 * is worth. Ages come worked out, and the amounts are those of 2026; the rest is decided here as in the engine.
 */
final class DmnRules {

    /** The decision that says whether a household may have an aid, in the order of the règlement. */
    static final List<String> AIDS =
            List.of("carte_blanche", "activite", "alimentaire", "energie", "transports", "revenu_jeunes");

    static final String WORTH = "_worth";

    private static final List<String> INPUTS = List.of(
            "adults",
            "children",
            "resources",
            "rent",
            "energy",
            "water",
            "insurance",
            "commune",
            "aah",
            "bill",
            "year_44",
            "autonomous",
            "contributing",
            "first_bracket",
            "institution");

    private final List<String> known = new ArrayList<>(INPUTS);
    private final StringBuilder xml = new StringBuilder();

    private DmnRules() {}

    /** The document, to be read by any engine of DMN 1.3. */
    static String document() {
        return new DmnRules().text();
    }

    private String text() {
        xml.append("""
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="nantes" name="nantes"
              namespace="https://solidarites.example/nantes-2024-10-03">
            """);
        INPUTS.forEach(input -> xml.append("""
            <inputData id="%1$s" name="%1$s"><variable name="%1$s" typeRef="Any"/></inputData>
            """.formatted(input)));
        sums();
        aids();
        worth();
        return xml.append("</definitions>").toString();
    }

    private void sums() {
        decide("people", "count(adults) + children");
        decide("parts_caf", "2 + (if children <= 2 then children * 0.5 else 2 + (children - 3) * 0.5)");
        decide("parts", "parts_caf + (if count(adults) = 1 and children > 0 then 0.5 else 0)");
        decide("quotient_caf", "if resources = null then null else resources / parts_caf");
        decide("quotient", "if resources = null then null else resources / parts");
        decide(
                "reste_pour_vivre",
                "if resources = null or rent = null or energy = null or water = null or insurance = null then null"
                        + " else (resources - rent - energy - water - insurance) / people / 30");
        decide("nantes", "if commune = null then null else commune = \"44109\" or lower case(commune) = \"nantes\"");
        decide("grown_up", "some adult in adults satisfies adult.age >= 18");
        decide("young", "some adult in adults satisfies adult.age >= 18 and adult.age <= 24");
        decide("under_500", "if resources = null then null else resources < 500");
    }

    private void aids() {
        decide("carte_blanche", "nantes and not(all(adults.student)) and quotient_caf <= 650");
        decide("activite_open", "nantes and not(all(adults.student)) and quotient_caf <= 650");
        decide("activite", "if activite_open then bill = null or bill > 25 else activite_open");
        decide("alimentaire", "nantes and grown_up and reste_pour_vivre <= 9");
        decide("energie", "nantes and grown_up and quotient <= 650");
        decide("transports", "aah or quotient_caf <= 600");
        decide("free_transports", "aah or quotient_caf <= 350");
        decide("on_ones_own", "autonomous and under_500");
        decide("in_the_family", "contributing and first_bracket");
        decide("in_an_institution", "institution and under_500");
        decide("revenu_jeunes", "young and year_44 and (on_ones_own or in_the_family or in_an_institution)");
    }

    private void worth() {
        decide("carte_blanche" + WORTH, "if carte_blanche then \"in kind\" else null");
        decide(
                "activite" + WORTH,
                "if activite then (if bill = null then \"up to 150\" else min(150, bill, max(0, bill - 25))) else"
                        + " null");
        decide(
                "alimentaire" + WORTH,
                "if alimentaire then (if people <= 4 then [60, 100, 140, 170][people] else 170 + 30 * (people - 4))"
                        + " else null");
        decide("energie" + WORTH, "if energie then 150 else null");
        decide(
                "transports" + WORTH,
                "if transports then (if free_transports = null then \"undetermined\" else if free_transports then"
                        + " \"100 %\" else if quotient_caf <= 500 then \"90 %\" else \"70 %\") else null");
        decide(
                "revenu_jeunes" + WORTH,
                "if revenu_jeunes then (if on_ones_own = null then \"undetermined\" else if on_ones_own then \"up to"
                        + " 531\" else if in_the_family = null then \"undetermined\" else if in_the_family then \"up to"
                        + " 319\" else \"up to 159\") else null");
    }

    /** A decision requires the inputs and the decisions whose names stand in it. */
    private void decide(String name, String feel) {
        xml.append("<decision id=\"%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"Any\"/>%n".formatted(name));
        known.stream()
                .filter(other -> feel.matches(".*\\b" + other + "\\b.*"))
                .forEach(other ->
                        xml.append("<informationRequirement><required%s href=\"#%s\"/></informationRequirement>%n"
                                .formatted(INPUTS.contains(other) ? "Input" : "Decision", other)));
        xml.append("<literalExpression><text>%s</text></literalExpression></decision>%n"
                .formatted(feel.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
        known.add(name);
    }
}
