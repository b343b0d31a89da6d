package org.solidarites.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was asked for on the command line.
 *
 * @param command what to do
 * @param options that were given, all of them known to the command
 * @param part the one part that the command is about
 * @param scale how many of what there can be several of
 */
record Arguments(Command command, Set<String> options, Optional<PartId> part, Scale scale) {

    private static final String INSTANCES = "--instances";
    private static final String BROKERS = "--brokers";

    /** What the launcher can do; the script does the rest. */
    enum Command {
        UP(Set.of("-d", "--fresh", INSTANCES, BROKERS)),
        DOWN(Set.of()),
        STATUS(Set.of()),
        LOGS(Set.of("-f"));

        private final Set<String> options;

        Command(Set<String> options) {
            this.options = options;
        }
    }

    static Arguments parse(String... arguments) {
        if (arguments.length == 0) {
            throw new UsageException("What shall it do?");
        }
        Command command = command(arguments[0]);
        List<String> rest = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        Scale scale = new Scale(number(rest, INSTANCES), number(rest, BROKERS));
        Set<String> options = rest.stream().filter(word -> word.startsWith("-")).collect(Collectors.toSet());
        options.stream()
                .filter(option -> !command.options.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new UsageException("\"%s\" has no option %s.".formatted(arguments[0], option));
                });
        return new Arguments(command, options, part(command, rest), scale);
    }

    /** The number after an option, which is taken away; 1 if it was not given. */
    private static int number(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return 1;
        }
        if (at + 1 == words.size() || !words.get(at + 1).matches("[1-9]")) {
            throw new UsageException(option + " needs a number from 1 to 9.");
        }
        return Integer.parseInt(words.remove(at + 1));
    }

    boolean has(String option) {
        return options.contains(option);
    }

    private static Command command(String word) {
        return Arrays.stream(Command.values())
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no command \"%s\".".formatted(word)));
    }

    private static Optional<PartId> part(Command command, List<String> rest) {
        List<String> words = rest.stream().filter(word -> !word.startsWith("-")).toList();
        if (words.size() > (command == Command.LOGS ? 1 : 0)) {
            throw new UsageException("\"%s\" is too much.".formatted(words.getLast()));
        }
        return words.stream().findFirst().map(PartId::of);
    }

    /** A command line that means nothing. */
    static final class UsageException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }
}
