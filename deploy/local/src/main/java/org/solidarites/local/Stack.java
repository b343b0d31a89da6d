package org.solidarites.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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
    private final Map<PartId, Part> parts = new LinkedHashMap<>();
    private final Gate gate = new Gate();

    /** The stack of that configuration, whether it runs or not. */
    public Stack(LocalConfig config) {
        this(config, StateFile.read(config.run().resolve("state")));
    }

    Stack(LocalConfig config, StateFile state) {
        this.config = config;
        Stream.of(Arrays.stream(PartName.values()).flatMap(name -> config.instances(name).stream()), state.parts())
                .flatMap(ids -> ids)
                .distinct()
                .forEach(id -> parts.put(id, new Part(recipe(id), config, state, gate)));
    }

    /** What it was made of. */
    public LocalConfig config() {
        return config;
    }

    /** The part of that name: its first instance. */
    public Part part(PartName name) {
        return part(PartId.first(name));
    }

    /** One instance of a part. */
    public Part part(PartId id) {
        Part part = parts.get(id);
        if (part == null) {
            throw new StackException("There is no %s in this stack.".formatted(id));
        }
        return part;
    }

    /** The part of that label: {@code food-coop}, {@code food-coop-2}. */
    public Part part(String label) {
        return part(PartId.of(label));
    }

    /** The parts that this stack is configured to have. */
    public List<Part> parts() {
        return config.members().stream().map(this::part).toList();
    }

    /** Every part that can be, configured or not: an earlier run may have had others, and more of them. */
    List<Part> everyPart() {
        return List.copyOf(parts.values());
    }

    /** Those that were started and not stopped, and run no more. */
    public List<Part> dead() {
        return everyPart().stream().filter(Part::isDead).toList();
    }

    /** Starts what has died again and waits until it serves; the rest is left alone, also if something fails. */
    public void revive(Progress progress) throws InterruptedException {
        List<PartId> members = dead().stream().map(Part::id).toList();
        Preconditions.checkPorts(config, members);
        launch(members, progress);
    }

    /** Starts all parts and the connectors and waits until everything serves; if one fails, all are stopped. */
    public void start(Progress progress) throws InterruptedException {
        start(config.members(), progress);
    }

    /** Starts only the first instance of each part, which know of those that may be started later. */
    public void startFirst(Progress progress) throws InterruptedException {
        start(config.members().stream().filter(part -> part.number() == 1).toList(), progress);
    }

    private void start(List<PartId> members, Progress progress) throws InterruptedException {
        Preconditions.check(config);
        try {
            launch(members, progress);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private void launch(List<PartId> members, Progress progress) throws InterruptedException {
        gate.open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            new Start(config, members, parts, progress, threads).all().join();
        } catch (CompletionException e) {
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

    private Recipe recipe(PartId id) {
        return switch (id.name()) {
            case POSTGRES -> new PostgresRecipe(config);
            case KAFKA -> new KafkaRecipe(id, config);
            case CONNECT -> new ConnectRecipe(config);
            case KEYCLOAK -> new KeycloakRecipe(config);
            case GUICHET, AID, FOOD_COOP, LONGEVITY, GATEWAY -> new ServiceRecipe(id, config);
        };
    }
}
