package org.solidarites.guichet.directory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one at a time, and lets all who come meanwhile share the next answer: nobody is answered by an asking that began
 * before they came, so what they know to be written is in it.
 */
final class SharedAsking<T> {

    private CompletableFuture<?> running = CompletableFuture.completedFuture(null);
    private @Nullable CompletableFuture<T> next;

    /**
     * The answer to a question that is put after this call; the first to wait for it puts it, once the one that runs is
     * answered.
     *
     * @throws RuntimeException what the question threw, to each who shares it
     */
    T share(Supplier<T> question) {
        CompletableFuture<?> before;
        CompletableFuture<T> mine;
        boolean first;
        synchronized (this) {
            first = next == null;
            mine = next == null ? new CompletableFuture<>() : next;
            next = mine;
            before = running;
        }
        if (first) {
            put(question, before, mine);
        }
        try {
            return mine.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void put(Supplier<T> question, CompletableFuture<?> before, CompletableFuture<T> mine) {
        before.handle((answer, failure) -> null).join();
        synchronized (this) {
            running = mine;
            next = null;
        }
        try {
            mine.complete(question.get());
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        }
    }
}
