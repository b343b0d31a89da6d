package org.solidarites.acceptance.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.solidarites.acceptance.Checkout;

/** The codes of all problems of the suite: the names in the bundles that hold their sentences. */
final class Codes {

    private static final Pattern NAME = Pattern.compile("(?m)^([A-Z][A-Z0-9_]*)\\s*=");

    private Codes() {}

    static Set<String> under(Path checkout) {
        Set<String> codes = new TreeSet<>();
        try {
            for (Path file : Checkout.files(checkout, Codes::isBundle)) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> codes.add(
                                found.group(1).toLowerCase(Locale.ROOT).replace('_', '-')));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return codes;
    }

    private static boolean isBundle(Path file) {
        return file.toString().contains("src/main/resources")
                && file.getFileName().toString().endsWith("Problem.properties");
    }
}
