package org.solidarites.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.gateway.testing.CityAround;

/** Several instances append at once, and their transactions take their time: a reader in between misses nothing. */
@QuarkusTest
@QuarkusTestResource(CityAround.class)
class EventLogOrderTest {

    private static final int WRITERS = 6;
    private static final int EACH = 40;
    private static final Sight STAFF = new Sight(true, null);

    @Inject
    EventLog log;

    @Inject
    EntityManager database;

    @Test
    void whoReadsWhileOthersWriteSeesEverythingOnceAndInOrder() throws ExecutionException, InterruptedException {
        long start = log.head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<UUID>>> writers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> threads.submit(this::write))
                    .toList();
            List<UUID> seen = new ArrayList<>();
            List<Long> positions = new ArrayList<>();
            long position = start;
            while (seen.size() < WRITERS * EACH) {
                LogPage page = log.page(STAFF, Set.of("org.solidarites.test.order.v1"), position, 7);
                page.events().forEach(event -> {
                    seen.add(event.id());
                    positions.add(event.position());
                });
                position = page.readThrough();
                boolean finished = writers.stream().allMatch(Future::isDone);
                if (finished && page.events().isEmpty() && position == log.head()) {
                    break;
                }
            }

            List<UUID> written = new ArrayList<>();
            for (Future<List<UUID>> writer : writers) {
                written.addAll(writer.get());
            }
            assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
            assertThat(positions).isSorted();
        }
    }

    private List<UUID> write() {
        List<UUID> written = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            UUID id = UUID.randomUUID();
            boolean undone = ThreadLocalRandom.current().nextInt(10) == 0;
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    log.append(new IncomingEvent(
                            id, "org.solidarites.test.order.v1", "/test", UUID.randomUUID(), Instant.EPOCH, 0, "{}"));
                    linger();
                    if (undone) {
                        throw new Undone();
                    }
                });
                written.add(id);
            } catch (Undone rolledBack) {
                // leaves a gap in the positions, and nothing else
            }
        }
        return written;
    }

    private static final class Undone extends RuntimeException {}

    /** Between the insert and the commit, where another one would overtake it. */
    private void linger() {
        database.createNativeQuery("SELECT 1 FROM pg_sleep(:seconds)")
                .setParameter("seconds", ThreadLocalRandom.current().nextDouble(0.004))
                .getSingleResult();
    }
}
