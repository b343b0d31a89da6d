package org.solidarites.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One process of the suite: there may be several instances of a part.
 *
 * @param name which part it is
 * @param number which instance, from 1 on
 */
public record PartId(PartName name, int number) {

    private static final Pattern LATER = Pattern.compile("(.+)-([2-9])");

    /** The first instance of a part, which in most stacks is the only one. */
    public static PartId first(PartName name) {
        return new PartId(name, 1);
    }

    /** As it is written on the command line: {@code guichet}, and its second instance {@code guichet-2}. */
    public String label() {
        return number == 1 ? name.label() : name.label() + "-" + number;
    }

    /** The instance of that label. */
    public static PartId of(String label) {
        Matcher later = LATER.matcher(label);
        return later.matches()
                ? new PartId(PartName.of(later.group(1)), Integer.parseInt(later.group(2)))
                : first(PartName.of(label));
    }

    /** The environment variable that asks for another port: {@code SOLIDARITES_PORT_GUICHET_2}. */
    String portVariable() {
        return number == 1 ? name.portVariable() : name.portVariable() + "_" + number;
    }

    @Override
    public String toString() {
        return label();
    }
}
