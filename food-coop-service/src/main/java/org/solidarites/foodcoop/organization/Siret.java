package org.solidarites.foodcoop.organization;

import java.util.regex.Pattern;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.foodcoop.FoodCoopProblem;

/**
 * The number of an establishment in the register Sirene: 14 digits, the first nine of which (SIREN) name the
 * organisation. The last digit makes the Luhn sum a multiple of ten; the establishments of La Poste (SIREN 356000000)
 * ran out of such numbers, and their digits add up to a multiple of five (Insee, "numéro SIRET").
 */
public final class Siret {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /**
     * Lets only a SIRET through.
     *
     * @param place where it stands in the body, for the pointer of a refusal
     * @throws Refusal {@code INVALID_SIRET}
     */
    public static void require(String text, String place) {
        if (!isSiret(text)) {
            throw FoodCoopProblem.INVALID_SIRET.refuse().at(FieldError.inBody(place));
        }
    }

    /** Whether this is a SIRET, written as 14 digits without spaces. */
    public static boolean isSiret(String text) {
        return DIGITS.matcher(text).matches()
                && (luhn(text) % 10 == 0
                        || (text.startsWith(LA_POSTE)
                                && text.chars().map(digit -> digit - '0').sum() % 5 == 0));
    }

    /** The number of the organisation that an establishment belongs to: the first nine digits. */
    public static String siren(String siret) {
        return siret.substring(0, 9);
    }

    /** The digits added up, every second one from the right doubled and its digits added in turn. */
    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
