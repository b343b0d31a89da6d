package org.solidarites.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNRuntime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.aid.regulation.Shipped;

/** Checks that both engines decide the same, then measures them. Prints Markdown. */
public final class EngineBench {

    private static final int FORKS = 2;
    private static final int WARM_UPS = 5;
    private static final int MEASUREMENTS = 5;

    private static final String BESIDE = """
            Drools DMN has the same six aids and rights in %d decisions of FEEL, with the same verdicts (three-valued) and
            amounts on every household of the sample, which was checked before. It is spared what the engine does besides:
            ages from dates of birth, dated amounts, resources by kind, the conversion of the household. It runs as it
            comes, which is with FEEL interpreted; it keeps the result of each decision, but no distances, articles or
            questions, so `droolsDmn` stands between `answer` and `assess`.
            """;

    private EngineBench() {}

    public static void main(String[] arguments) throws RunnerException {
        List<Household> households = SampleHouseholds.of(EngineBenchmarks.HOUSEHOLDS);
        int decisions = requireSame(households);
        Options options = new OptionsBuilder()
                .include(EngineBenchmarks.class.getName())
                .forks(FORKS)
                .threads(1)
                .warmupIterations(WARM_UPS)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(MEASUREMENTS)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xmx512m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow")
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> measured = new Runner(options).run();
        System.out.println(head(households));
        System.out.println("| | households/s | ± (99.9 %) | µs each |");
        System.out.println("|---|---|---|---|");
        measured.stream().map(RunResult::getPrimaryResult).forEach(result -> System.out.println(row(result)));
        System.out.println();
        System.out.printf(BESIDE, decisions);
    }

    /** How many decisions the other engine has for it. */
    private static int requireSame(List<Household> households) {
        Dmn dmn = new Dmn();
        for (Household household : households) {
            List<String> engine = Outcomes.of(Shipped.LATER.compiled().answer(household, SampleHouseholds.ON));
            List<String> drools = Dmn.outcomes(dmn.evaluate(Dmn.inputs(household)));
            if (!engine.equals(drools)) {
                throw new IllegalStateException("the engines differ: " + engine + " and " + drools);
            }
        }
        return dmn.decisions();
    }

    private static String head(List<Household> households) {
        var verdicts = households.stream()
                .flatMap(one -> Shipped.LATER.compiled().answer(one, SampleHouseholds.ON).stream())
                .collect(Collectors.groupingBy(
                        answer -> answer.verdict(), () -> new TreeMap<Verdict, Long>(), Collectors.counting()));
        return String.format(
                Locale.ROOT,
                "The whole règlement %s, four aids and two rights, on %d households, one after the other on one"
                        + " thread%n(verdicts: %s). JMH %s, %s, Java %s; %d forks of %d s to warm up and %d s measured.%n",
                Shipped.LATER.document().id(),
                households.size(),
                verdicts,
                version(Benchmark.class),
                version(DMNRuntime.class),
                System.getProperty("java.version"),
                FORKS,
                WARM_UPS,
                MEASUREMENTS);
    }

    /** Of the jar that a class comes from: its name says it. */
    private static String version(Class<?> type) {
        String jar = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Path.of(jar).getFileName().toString().replace(".jar", "");
    }

    private static String row(Result<?> result) {
        double perSecond = result.getScore();
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %.2f |",
                result.getLabel(),
                perSecond,
                result.getScoreError(),
                1e6 / perSecond);
    }
}
