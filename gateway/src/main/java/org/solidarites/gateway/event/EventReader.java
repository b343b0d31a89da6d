package org.solidarites.gateway.event;

import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.token.Bearer;

/**
 * One stream. It is pulled by the connection and holds nothing but its position: what it has not taken yet it finds in
 * the memory that all streams share, or, further back, page by page in the database. So a slow reader costs no more than
 * a fast one, and one that takes nothing at all is cut off.
 */
final class EventReader implements Flow.Publisher<OutboundSseEvent>, Flow.Subscription {

    private static final int PAGE = 25;

    private final EventTail tail;
    private final StreamConnection stream;
    private final Clock clock;
    private final Bearer bearer;
    private final Sight sight;
    private final Set<String> wanted;
    private final Duration heartbeat;
    private final Duration patience;

    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger drains = new AtomicInteger();
    private final Deque<LoggedEvent> missed = new ArrayDeque<>();
    private volatile Flow.@Nullable Subscriber<? super OutboundSseEvent> subscriber;
    private volatile boolean over;
    private volatile boolean endAsked;
    private volatile boolean beat;
    private volatile Instant lastSent;
    private volatile boolean waits;
    private volatile boolean loading;
    private volatile @Nullable LogPage loaded;
    private long position;
    private long missedThrough;

    /**
     * A stream that goes on after a position.
     *
     * @param wanted types; empty for all
     */
    EventReader(
            EventTail tail,
            StreamConnection stream,
            Clock clock,
            EventConfig config,
            Bearer bearer,
            Sight sight,
            Set<String> wanted,
            long position) {
        this.tail = tail;
        this.stream = stream;
        this.clock = clock;
        this.bearer = bearer;
        this.sight = sight;
        this.wanted = Set.copyOf(wanted);
        this.position = position;
        this.heartbeat = config.heartbeat();
        this.patience = config.readerPatience();
        this.lastSent = clock.instant();
        this.beat = true; // the first thing that is sent says where the stream begins
    }

    /** Who reads. */
    Bearer bearer() {
        return bearer;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super OutboundSseEvent> connection) {
        subscriber = connection;
        connection.onSubscribe(this);
    }

    @Override
    public void request(long more) {
        demand.getAndAccumulate(more, (had, added) -> had + added < 0 ? Long.MAX_VALUE : had + added);
        drain();
    }

    @Override
    public void cancel() {
        over = true;
        tail.remove(this);
    }

    /** Ends the stream; the reader comes back with the id of the last event. */
    void end() {
        endAsked = true;
        drain();
    }

    /** Once a second: shows that the stream lives, ends it with its token, cuts it off if nothing is taken. */
    void tick(Instant now) {
        if (!now.isBefore(bearer.expires())) {
            end();
        } else if (waits && lastSent.plus(patience).isBefore(now)) {
            cancel();
            stream.hangUp();
        } else if (lastSent.plus(heartbeat).isBefore(now)) {
            beat = true;
            drain();
        }
    }

    /** Sends what there is, as far as it is asked for; one thread at a time does it for all who call. */
    void drain() {
        if (drains.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            while (!over && sendOne()) {
                // one after the other, for as long as there is something and it is asked for
            }
            seen = drains.addAndGet(-seen);
        } while (seen != 0);
    }

    private boolean sendOne() {
        Flow.Subscriber<? super OutboundSseEvent> connection = subscriber;
        if (connection == null) {
            return false;
        }
        if (endAsked) {
            cancel();
            connection.onComplete();
            return false;
        }
        boolean asked = demand.get() > 0;
        if (!asked) {
            waits = beat || position < tail.recent().head();
            return false;
        }
        OutboundSseEvent next = next();
        waits = false;
        if (next == null) {
            return false;
        }
        demand.decrementAndGet();
        lastSent = clock.instant();
        connection.onNext(next);
        return true;
    }

    private @Nullable OutboundSseEvent next() {
        LoggedEvent event = nextEvent();
        if (event != null) {
            beat = false;
            position = event.position();
            return stream.event(event);
        }
        if (beat) {
            beat = false;
            return stream.heartbeat(position);
        }
        return null;
    }

    private @Nullable LoggedEvent nextEvent() {
        LogPage page = loaded;
        if (page != null) {
            loaded = null;
            missed.addAll(page.events());
            missedThrough = page.readThrough();
            loading = false;
        }
        if (!missed.isEmpty()) {
            return missed.poll();
        }
        position = Math.max(position, missedThrough);
        Recent recent = tail.recent();
        if (position >= recent.head()) {
            return null;
        }
        if (position < recent.from()) {
            load();
            return null;
        }
        for (int at = recent.indexAfter(position); at < recent.events().size(); at++) {
            LoggedEvent event = recent.events().get(at);
            if (sight.sees(event) && (wanted.isEmpty() || wanted.contains(event.type()))) {
                return event;
            }
        }
        position = recent.head();
        return null;
    }

    private void load() {
        if (!loading) {
            loading = true;
            long from = position;
            Thread.ofVirtual().name("event-catch-up").start(() -> load(from));
        }
    }

    private void load(long from) {
        tail.catchingUp().acquireUninterruptibly();
        try {
            loaded = tail.log().page(sight, wanted, from, PAGE);
            drain();
        } catch (RuntimeException forgottenOrAway) {
            // It comes back and is told what is the matter.
            end();
        } finally {
            tail.catchingUp().release();
        }
    }
}
