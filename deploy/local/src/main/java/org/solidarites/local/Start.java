package org.solidarites.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** One start of a stack: everything at the same time, except what needs something else to be ready. */
final class Start {

    private final LocalConfig config;
    private final List<PartId> members;
    private final Map<PartId, Part> parts;
    private final Progress progress;
    private final Executor threads;
    private final Instant begin = Instant.now();
    private final Map<PartId, CompletableFuture<Void>> ready = new LinkedHashMap<>();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    Start(LocalConfig config, List<PartId> members, Map<PartId, Part> parts, Progress progress, Executor threads) {
        this.config = config;
        this.members = members;
        this.parts = parts;
        this.progress = progress;
        this.threads = threads;
    }

    /** Something that may be interrupted, or fail otherwise. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /** Completes when everything serves, or fails as soon as one thing has failed. */
    CompletableFuture<Object> all() {
        // in the order of the names: what a part needs comes before it
        for (PartId id : members) {
            Part part = Objects.requireNonNull(parts.get(id));
            ready.put(id, after(part.needs(), () -> start(part)));
        }
        List<CompletableFuture<Void>> everything = new ArrayList<>(ready.values());
        if (config.parts().contains(PartName.CONNECT) && config.parts().stream().anyMatch(PartName::isService)) {
            everything.add(connectors());
        }
        return CompletableFuture.anyOf(allOf(everything), failure);
    }

    static Runnable unchecked(Action action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        };
    }

    private void start(Part part) throws InterruptedException {
        part.startAndAwait();
        report(part.label());
    }

    /** Each connector is registered once its service has made its tables. */
    private CompletableFuture<Void> connectors() {
        Connectors connectors = new Connectors(config);
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (PartName service : config.parts()) {
            if (service.isService()) {
                Set<PartName> needs = EnumSet.of(PartName.CONNECT, PartName.KAFKA, PartName.POSTGRES, service);
                running.add(after(needs, () -> connectors.run(service.label())));
            }
        }
        return allOf(running).thenRun(() -> report("connectors"));
    }

    private void report(String what) {
        progress.ready(what, Duration.between(begin, Instant.now()));
    }

    private CompletableFuture<Void> after(Set<PartName> needs, Action action) {
        List<CompletableFuture<Void>> before = ready.entrySet().stream()
                .filter(part -> needs.contains(part.getKey().name()))
                .map(Map.Entry::getValue)
                .toList();
        CompletableFuture<Void> done = allOf(before).thenRunAsync(unchecked(action), threads);
        done.exceptionally(cause -> {
            failure.completeExceptionally(cause);
            return null;
        });
        return done;
    }

    private static CompletableFuture<Void> allOf(List<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }
}
