package org.solidarites.aid.household;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.chassis.text.PlainText;

/**
 * How a commune of residence may be told: by its INSEE code, or by a name that the règlement knows. There is no list of
 * all communes here, so a code of the right shape is believed; what can not be one is refused, for "not in Nantes" would
 * be a firm answer to a slip of the pen.
 */
public final class Communes {

    /** Départements 01 to 95, 2A, 2B and those overseas; the communes of each are numbered from 1. */
    private static final Pattern INSEE_CODE = Pattern.compile("(?:0[1-9]|[1-8]\\d|9[0-578]|2[AB])(?!000)\\d{3}");

    private static final Pattern POSTAL_CODE = Pattern.compile("\\d{5}");

    /**
     * 44100 and 44200 are the INSEE codes of Monnières and Soulvache as well: whoever writes them means a part of Nantes
     * so much more often that the question is put back.
     */
    private static final Set<String> POSTAL_CODES_OF_NANTES = Set.of("44000", "44100", "44200", "44300");

    private final Map<String, String> names;
    private final Map<String, String> codes = new TreeMap<>();

    /** Takes the names that are known, each with its INSEE code. */
    public Communes(Map<String, String> names) {
        this.names = new TreeMap<>(names);
        names.forEach((name, code) -> codes.put(PlainText.words(name), code));
    }

    /**
     * The INSEE code of what was sent; null if nothing was.
     *
     * @throws Refusal {@code POSTAL_CODE_AS_COMMUNE}, {@code UNKNOWN_COMMUNE}
     */
    @Nullable
    String code(@Nullable String sent, FieldError at) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String code = sent.strip().toUpperCase(Locale.ROOT);
        boolean postal = POSTAL_CODES_OF_NANTES.contains(code);
        if (!postal && INSEE_CODE.matcher(code).matches()) {
            return code;
        }
        @Nullable String named = codes.get(PlainText.words(sent));
        if (named != null) {
            return named;
        }
        AidProblem problem =
                POSTAL_CODE.matcher(code).matches() ? AidProblem.POSTAL_CODE_AS_COMMUNE : AidProblem.UNKNOWN_COMMUNE;
        throw problem.refuse()
                .with("commune", sent.strip())
                .with("known", names.isEmpty() ? "-" : String.join(", ", names.keySet()))
                .at(at);
    }
}
