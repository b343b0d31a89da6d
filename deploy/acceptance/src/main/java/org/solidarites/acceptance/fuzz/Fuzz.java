package org.solidarites.acceptance.fuzz;

import java.time.Duration;
import java.util.List;
import org.solidarites.local.LocalConfig;

/** {@code ./solidarites fuzz --minutes 10 --seed 7}: breaks requests to the suite that is up, and tells what it found. */
public final class Fuzz {

    private Fuzz() {}

    public static void main(String[] arguments) throws InterruptedException {
        Fuzzing fuzzing = new Fuzzing(
                LocalConfig.from(System.getenv()), number(arguments, "--seed", System.nanoTime() % 1_000_000));
        fuzzing.run(Duration.ofMinutes(number(arguments, "--minutes", 10)), Integer.MAX_VALUE);
        List<String> findings = fuzzing.findings();
        findings.forEach(finding -> System.out.println(finding + "\n"));
        System.out.println(fuzzing.summary());
        System.out.println(findings.size() + " findings");
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    private static long number(String[] arguments, String name, long preset) {
        for (int i = 0; i < arguments.length - 1; i++) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return preset;
    }
}
