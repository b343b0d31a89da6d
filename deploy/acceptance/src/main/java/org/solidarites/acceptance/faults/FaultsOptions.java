package org.solidarites.acceptance.faults;

import org.solidarites.local.Scale;

/**
 * What was asked for on the command line.
 *
 * @param seed determines the faults and what the clients ask for
 * @param minutes how long parts fail
 * @param scale how many instances and brokers there are; with several, one part fails at a time
 */
record FaultsOptions(long seed, int minutes, Scale scale) {

    private static final int MINUTES = 10;

    static FaultsOptions parse(long anySeed, String... arguments) {
        FaultsOptions options = new FaultsOptions(anySeed, MINUTES, Scale.ONE);
        for (int i = 0; i < arguments.length; i += 2) {
            options = options.with(arguments[i], value(arguments, i));
        }
        return options;
    }

    private FaultsOptions with(String option, int value) {
        return switch (option) {
            case "--seed" -> new FaultsOptions(value, minutes, scale);
            case "--minutes" -> new FaultsOptions(seed, value, scale);
            case "--instances" -> new FaultsOptions(seed, minutes, new Scale(value, scale.brokers()));
            case "--brokers" -> new FaultsOptions(seed, minutes, new Scale(scale.instances(), value));
            default -> throw new IllegalArgumentException("There is no option " + option + ".");
        };
    }

    private static int value(String[] arguments, int option) {
        if (option + 1 < arguments.length && arguments[option + 1].matches("\\d{1,9}")) {
            return Integer.parseInt(arguments[option + 1]);
        }
        throw new IllegalArgumentException(arguments[option] + " needs a number.");
    }

    /** The command that does the same again. */
    @Override
    public String toString() {
        String more = scale.equals(Scale.ONE)
                ? ""
                : " --instances %d --brokers %d".formatted(scale.instances(), scale.brokers());
        return "./solidarites faults --seed %d --minutes %d%s".formatted(seed, minutes, more);
    }
}
