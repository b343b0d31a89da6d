package org.solidarites.chassis.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What would be right for one input, to be told in the reader's language. Each program lists its kinds in an enum; as
 * for problems, the sentences stand in the resource bundle named like the enum, with {@code {named}} arguments. It may
 * itself be an argument of a problem's sentence.
 *
 * @param kind a constant of such an enum
 */
public record Advice(Enum<?> kind, Map<String, Object> arguments) implements Spoken {

    public Advice {
        arguments = Map.copyOf(arguments);
    }

    public static Advice of(Enum<?> kind) {
        return new Advice(kind, Map.of());
    }

    /** Sets a named argument of the sentence. */
    public Advice with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Advice(kind, more);
    }

    @Override
    public String in(Locale language) {
        return ProblemMessages.sentence(kind, arguments, language);
    }
}
