package org.solidarites.gateway.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.solidarites.gateway.partner.Withdrawals;

/**
 * Follows the log once for all streams of this instance: one query, whoever many read. It looks as soon as this
 * instance has appended something, and every now and then for what others have appended, while somebody reads.
 */
@ApplicationScoped
class EventTail {

    private static final Logger LOG = Logger.getLogger(EventTail.class);
    private static final int READ_AT_ONCE = 500;
    /** So many streams at a time read from the database what they have missed; the others wait. */
    private static final int CATCHING_UP = 4;

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration LINGER = Duration.ofSeconds(10);

    private final EventLog log;
    private final Withdrawals withdrawals;
    private final EventConfig config;
    private final Clock clock;
    private final Set<EventReader> readers = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> perCaller = new ConcurrentHashMap<>();
    private final Semaphore catchingUp = new Semaphore(CATCHING_UP);
    private final Semaphore news = new Semaphore(0);
    private volatile Recent recent = Recent.at(-1);
    private long lastFollowed;
    private boolean running;
    private volatile boolean stopped;

    EventTail(EventLog log, Withdrawals withdrawals, EventConfig config, Clock clock) {
        this.withdrawals = withdrawals;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    void onAppended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
        news.release();
    }

    /** As soon as the program is told to stop: Quarkus waits for open requests, and streams would never end. */
    void onStartup(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::end));
    }

    private void end() {
        stopped = true;
        news.release();
        readers.forEach(EventReader::end);
    }

    /** The last part of the log; complete up to a head that is never older than the streams that read it. */
    Recent recent() {
        return recent;
    }

    Semaphore catchingUp() {
        return catchingUp;
    }

    EventLog log() {
        return log;
    }

    /** Begins to follow the log, if nobody did, and says where it is: what comes after reaches every reader. */
    synchronized long follow() {
        lastFollowed = System.nanoTime();
        if (!running) {
            recent = Recent.at(log.head());
            running = true;
            Thread.ofVirtual().name("event-tail").start(this::run);
        }
        return recent.head();
    }

    void add(EventReader reader) {
        int open = perCaller
                .computeIfAbsent(reader.bearer().subject(), caller -> new AtomicInteger())
                .incrementAndGet();
        readers.add(reader);
        if (open > config.maxStreamsPerCaller() || readers.size() > config.maxStreams()) {
            remove(reader);
            int most = open > config.maxStreamsPerCaller() ? config.maxStreamsPerCaller() : config.maxStreams();
            throw EventProblem.TOO_MANY_STREAMS.refuse().with("most", most).retryAfter(config.heartbeat());
        }
    }

    void remove(EventReader reader) {
        if (readers.remove(reader)) {
            perCaller.computeIfPresent(
                    reader.bearer().subject(), (caller, open) -> open.decrementAndGet() == 0 ? null : open);
        }
    }

    /** How many streams are open here. */
    int readers() {
        return readers.size();
    }

    private void run() {
        long ticked = System.nanoTime();
        while (!stopped) {
            waitForNews();
            if (stop()) {
                return;
            }
            look();
            if (System.nanoTime() - ticked > TICK.toNanos()) {
                ticked = System.nanoTime();
                readers.forEach(this::tick);
            }
        }
    }

    /** Nobody reads, nor is about to: the next one begins anew. */
    private synchronized boolean stop() {
        boolean unused = readers.isEmpty() && System.nanoTime() - lastFollowed > LINGER.toNanos();
        running = !unused;
        return unused;
    }

    /** Who was suspended, or whose key has ended, is told so when it comes back. */
    private void tick(EventReader reader) {
        if (withdrawals.refusal(reader.bearer()) != null) {
            reader.end();
        } else {
            reader.tick(clock.instant());
        }
    }

    private void waitForNews() {
        try {
            if (news.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void look() {
        try {
            Recent known = recent;
            LogPage more = log.page(new Sight(true, null), Set.of(), known.head(), READ_AT_ONCE);
            if (more.readThrough() > known.head()) {
                recent = known.with(more, config.recent());
                readers.forEach(EventReader::drain);
                if (more.events().size() == READ_AT_ONCE) {
                    news.release();
                }
            }
        } catch (RuntimeException away) {
            // The streams go on when the database is back; until then they only show that they live.
            LOG.debugf("the log can not be read: %s", away.getClass().getSimpleName());
        }
    }
}
