package org.solidarites.gateway.portal;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made anew when it is asked for after its time. Those who ask while it is made share one making, so
 * that a crowd of readers asks the services once.
 */
public final class Kept<T> {

    private final Supplier<Future<T>> maker;
    private final Function<T, Duration> life;
    private @Nullable Future<T> current;
    private long freshUntil;

    /**
     * Nothing yet.
     *
     * @param maker makes it; what fails is made again by the next who asks
     * @param life how long it is good
     */
    public Kept(Supplier<Future<T>> maker, Function<T, Duration> life) {
        this.maker = maker;
        this.life = life;
    }

    /** What there is, or a new one. */
    public synchronized Future<T> get() {
        Future<T> known = current;
        if (known == null || (known.isComplete() && isOver(known))) {
            Future<T> made = maker.get();
            current = made;
            made.onSuccess(this::begin);
            return made;
        }
        return known;
    }

    private synchronized void begin(T made) {
        freshUntil = System.nanoTime() + life.apply(made).toNanos();
    }

    private boolean isOver(Future<T> known) {
        return known.failed() || System.nanoTime() - freshUntil > 0;
    }
}
