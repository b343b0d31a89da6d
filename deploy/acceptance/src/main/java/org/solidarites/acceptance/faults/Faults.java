package org.solidarites.acceptance.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.solidarites.acceptance.Surprise;
import org.solidarites.local.LocalConfig;
import org.solidarites.local.Part;
import org.solidarites.local.Scale;
import org.solidarites.local.Stack;

/**
 * {@code ./solidarites faults}: on a stack of its own, with free ports and empty data. Of what there are several each is
 * restarted once before anything fails. Exit codes: 0 nothing was found, 1 something was, 2 not understood.
 */
public final class Faults {

    private static final Duration AGREE_WITHIN = Duration.ofMinutes(1);

    private static final Duration BETWEEN_ROLLS = Duration.ofSeconds(1);

    private Faults() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        FaultsOptions options;
        try {
            options = FaultsOptions.parse(new Random().nextInt(1_000_000), arguments);
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(notUnderstood.getMessage());
            System.exit(2);
            return;
        }
        System.exit(run(options).isClean() ? 0 : 1);
    }

    private static FaultsReport run(FaultsOptions options) throws InterruptedException, IOException {
        Path home = LocalConfig.from(System.getenv()).home().resolve("faults");
        try (Stack stack = new Stack(LocalConfig.isolated(home).withScale(options.scale()))) {
            stack.stop(); // what a run that was killed has left
            stack.erase();
            System.out.println(options);
            stack.start((part, after) -> System.out.println("  " + part + " ready after " + after.toMillis() + " ms"));
            FaultPlan plan = new FaultPlan(
                            options.seed(),
                            labels(stack.parts()),
                            !options.scale().equals(Scale.ONE))
                    .after(rolls(stack, options.scale()));
            FaultsReport report = new FaultsRun(stack, options.seed(), AGREE_WITHIN, System.out)
                    .run(plan, Duration.ofMinutes(options.minutes()));
            System.out.println();
            System.out.print(report);
            return report;
        } catch (Surprise surprise) {
            System.err.println(surprise.getMessage());
            throw surprise;
        }
    }

    /** Each part that there are several of is restarted, one after the other. */
    private static List<Fault> rolls(Stack stack, Scale scale) {
        List<Part> several =
                stack.parts().stream().filter(part -> scale.of(part.name()) > 1).toList();
        return labels(several).stream()
                .map(part -> new Fault(BETWEEN_ROLLS, part, FaultKind.ROLL, Duration.ZERO, false))
                .toList();
    }

    private static List<String> labels(List<Part> parts) {
        return parts.stream().map(Part::label).toList();
    }
}
