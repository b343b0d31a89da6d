package org.solidarites.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.solidarites.embedded.Directories;

/**
 * The suite on this machine: its parts, started together as soon as each can, and stopped together.
 *
 * <p>A test makes one of its own beside whatever else runs: {@code new Stack(LocalConfig.isolated(directory))}.
 */
public final class Stack implements AutoCloseable {

    /** Those that others lean on leave last. */
    private static final Set<PartName> FOUNDATIONS = EnumSet.of(PartName.POSTGRES, PartName.KAFKA);

    private final LocalConfig config;
    private final Map<PartName, Part> parts = new EnumMap<>(PartName.class);
    private final Gate gate = new Gate();

    /** The stack of that configuration, whether it runs or not. */
    public Stack(LocalConfig config) {
        this(config, StateFile.read(config.run().resolve("state")));
    }

    Stack(LocalConfig config, StateFile state) {
        this.config = config;
        for (PartName name : PartName.values()) {
            parts.put(name, new Part(recipe(name), config, state, gate));
        }
    }

    /** What it was made of. */
    public LocalConfig config() {
        return config;
    }

    /** The part of that name. */
    public Part part(PartName name) {
        return Objects.requireNonNull(parts.get(name));
    }

    /** The part of that label: {@code food-coop}. */
    public Part part(String label) {
        return part(PartName.of(label));
    }

    /** The parts that this stack is configured to have. */
    public List<Part> parts() {
        return config.parts().stream().map(parts::get).toList();
    }

    /** Every part that can be, configured or not: an earlier run may have had others. */
    List<Part> everyPart() {
        return List.copyOf(parts.values());
    }

    /** Starts all parts and the connectors and waits until everything serves; if one fails, all are stopped. */
    public void start(Progress progress) throws InterruptedException {
        Preconditions.check(config);
        gate.open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            new Start(config, parts, progress, threads).all().join();
        } catch (CompletionException e) {
            threads.shutdownNow();
            stop();
            throw e.getCause() instanceof StackException known ? known : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Ends all parts in good order, those that others lean on last. */
    public void stop() throws InterruptedException {
        gate.close();
        List<Part> foundations = new ArrayList<>();
        List<Part> others = new ArrayList<>();
        everyPart().forEach(part -> (FOUNDATIONS.contains(part.name()) ? foundations : others).add(part));
        stopTogether(others);
        stopTogether(foundations);
    }

    /** Whether it is being stopped, or was. */
    boolean isStopping() {
        return gate.isClosed();
    }

    /** Deletes all data of this stack; the cache stays. */
    public void erase() throws IOException {
        Directories.delete(config.home().resolve("data"));
    }

    /** Stops everything. */
    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private static void stopTogether(List<Part> parts) throws InterruptedException {
        List<Thread> threads = parts.stream()
                .map(part -> Thread.startVirtualThread(Start.unchecked(part::stop)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Recipe recipe(PartName name) {
        return switch (name) {
            case POSTGRES -> new PostgresRecipe(config);
            case KAFKA -> new KafkaRecipe(config);
            case CONNECT -> new ConnectRecipe(config);
            case KEYCLOAK -> new KeycloakRecipe(config);
            case GUICHET, AID, FOOD_COOP, LONGEVITY, GATEWAY -> new ServiceRecipe(name, config);
        };
    }
}
