package org.solidarites.guichet.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedAskingTest {

    private final SharedAsking<Integer> asking = new SharedAsking<>();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void thoseWhoComeWhileOneAsksShareTheNextAnswer() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = clients.submit(() -> asking.share(() -> {
                begun.countDown();
                await(answered);
                return asked.incrementAndGet();
            }));
            begun.await();

            List<Thread> threads = new ArrayList<>();
            List<Future<Integer>> later = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                later.add(clients.submit(() -> {
                    synchronized (threads) {
                        threads.add(Thread.currentThread());
                    }
                    return asking.share(asked::incrementAndGet);
                }));
            }
            Awaitility.await().until(() -> allWait(threads, 50));
            answered.countDown();

            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> one : later) {
                assertThat(one.get()).isEqualTo(2);
            }
        }
    }

    @Test
    void oneWhoComesAfterAnAnswerAsksAnew() {
        assertThat(asking.share(asked::incrementAndGet)).isEqualTo(1);
        assertThat(asking.share(asked::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void aFailureReachesWhoAskedAndNotTheNext() {
        assertThatThrownBy(() -> asking.share(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
        assertThat(asking.share(asked::incrementAndGet)).isEqualTo(1);
    }

    private static boolean allWait(List<Thread> threads, int number) {
        synchronized (threads) {
            return threads.size() == number
                    && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
