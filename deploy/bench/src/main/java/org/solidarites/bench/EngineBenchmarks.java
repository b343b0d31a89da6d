package org.solidarites.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.solidarites.aid.engine.Aid;
import org.solidarites.aid.engine.AidAssessment;
import org.solidarites.aid.engine.Assessment;
import org.solidarites.aid.engine.Household;
import org.solidarites.aid.engine.NextQuestions;
import org.solidarites.aid.engine.Regulation;
import org.solidarites.aid.engine.SmallestChange;
import org.solidarites.aid.engine.Verdict;
import org.solidarites.aid.regulation.Shipped;
import org.solidarites.aid.simulation.Explained;
import org.solidarites.aid.simulation.SimulationView;

/** One household after the other against the whole règlement of 3 October 2024: four aids and two rights. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineBenchmarks {

    static final int HOUSEHOLDS = 1 << 10;

    private final LocalDate on = SampleHouseholds.ON;
    private final Household[] households = SampleHouseholds.of(HOUSEHOLDS).toArray(Household[]::new);
    private final Regulation regulation = Shipped.LATER.compiled();
    private int turn;

    private Household next() {
        turn = (turn + 1) & (HOUSEHOLDS - 1);
        return households[turn];
    }

    @Benchmark
    public List<Aid.Answer> answer() {
        return regulation.answer(next(), on);
    }

    @Benchmark
    public Assessment assess() {
        return regulation.assess(next(), on);
    }

    /** With what would open each refused aid, and when it opens by itself, and what to ask next. */
    @Benchmark
    public void explain(Blackhole hole) {
        Household household = next();
        Assessment assessment = regulation.assess(household, on);
        List<AidAssessment> all = Stream.concat(assessment.aids().stream(), assessment.rights().stream())
                .toList();
        for (AidAssessment assessed : all) {
            if (assessed.verdict() == Verdict.NOT_ELIGIBLE) {
                hole.consume(SmallestChange.of(regulation, assessed.aid(), household, on));
                hole.consume(Shipped.TIMELINE.opening(assessed.aid().code(), household, on));
            }
        }
        hole.consume(NextQuestions.of(all));
    }

    /** The same in sentences, as it is answered. */
    @Benchmark
    public SimulationView explainInWords() {
        return Explained.of(Shipped.LATER, Shipped.TIMELINE, next(), on);
    }

    /** What the other engine needs, made once. */
    @State(Scope.Benchmark)
    public static class Drools {
        private final Dmn dmn = new Dmn();
        private final List<java.util.Map<String, Object>> inputs =
                SampleHouseholds.of(HOUSEHOLDS).stream().map(Dmn::inputs).toList();
        private int turn;

        DMNResult next() {
            turn = (turn + 1) & (HOUSEHOLDS - 1);
            return dmn.evaluate(inputs.get(turn));
        }
    }

    @Benchmark
    public DMNResult droolsDmn(Drools drools) {
        return drools.next();
    }
}
