package org.solidarites.chassis.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Shows at {@code /q/metrics} what {@link KeptFigures} read last, and when that was: figures that are not read any more
 * because the database is away go on standing there.
 */
@Singleton
public class FigureGauges {

    private static final Logger LOG = Logger.getLogger(FigureGauges.class);

    private final List<KeptFigures> sources;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();
    private final AtomicLong readAt = new AtomicLong();

    FigureGauges(@All List<KeptFigures> sources, MeterRegistry registry, Clock clock) {
        this.sources = sources;
        this.registry = registry;
        this.clock = clock;
        TimeGauge.builder("solidarites.figures.read", readAt, TimeUnit.MILLISECONDS, AtomicLong::get)
                .description("When the figures of the database were read last, in seconds since 1970")
                .register(registry);
    }

    /** While the database is away one line each time is enough: the age of the figures tells it too. */
    @Scheduled(
            every = "{solidarites.metrics.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        try {
            look();
        } catch (RuntimeException unread) {
            LOG.warnf(
                    "the figures of the database were not read: %s",
                    unread.getClass().getSimpleName());
        }
    }

    /** Reads them all now. */
    public void look() {
        Map<String, List<MultiGauge.Row<?>>> rows =
                QuarkusTransaction.requiringNew()
                        .call(() -> sources.stream()
                                .flatMap(source -> source.read().stream())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                KeptFigure::name,
                                Collectors.mapping(
                                        figure -> MultiGauge.Row.of(figure.labels(), figure.value()),
                                        Collectors.toList())));
        rows.keySet()
                .forEach(name -> gauges.computeIfAbsent(
                        name, key -> MultiGauge.builder(key).register(registry)));
        gauges.forEach((name, gauge) -> gauge.register(rows.getOrDefault(name, List.of()), true));
        readAt.set(clock.millis());
    }
}
