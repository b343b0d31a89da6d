package org.solidarites.gateway.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message to one receiver and waits for the answer. It asks for the name, lets only machines of the public
 * internet through, and connects to the very one that it has looked at. It follows no redirect, reads no more of an answer
 * than a challenge is long, and has one time limit for everything.
 */
@Singleton
class WebhookClient {

    private static final int LONGEST_ANSWER = 1_024;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int IDLE_SECONDS = 10;

    private final HttpClient client;
    private final Addresses addresses;
    private final long timeoutMillis;
    private final Clock clock;

    @Inject
    WebhookClient(Vertx vertx, Addresses addresses, WebhookConfig config, Clock clock) {
        this(vertx, addresses, config, clock, new HttpClientOptions());
    }

    WebhookClient(Vertx vertx, Addresses addresses, WebhookConfig config, Clock clock, HttpClientOptions trusting) {
        this.addresses = addresses;
        this.timeoutMillis = config.timeout().toMillis();
        this.clock = clock;
        HttpClientOptions options = trusting.setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setVerifyHost(true)
                .setMaxHeaderSize(16 * LONGEST_ANSWER);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(4));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    Attempt send(Receiver receiver, Message message) {
        Instant at = clock.instant();
        long started = System.nanoTime();
        Optional<WebhookAddress> address = readable(receiver.url());
        Optional<InetAddress> machine = address.flatMap(addresses::machine);
        if (machine.isEmpty()) {
            return new Attempt(at, Outcome.ADDRESS_REFUSED, null, millisSince(started), "");
        }
        Promise<Attempt> done = Promise.promise();
        Future<HttpClientRequest> request =
                client.request(options(address.get(), machine.get(), receiver, message, at));
        request.compose(open -> open.send(message.body()).compose(answer -> read(open, answer)))
                .onSuccess(answer -> done.tryComplete(new Attempt(
                        at, outcome(answer.status()), answer.status(), millisSince(started), answer.text())))
                .onFailure(
                        failure -> done.tryComplete(new Attempt(at, outcome(failure), null, millisSince(started), "")));
        return await(done.future(), request, at, started);
    }

    private Attempt await(Future<Attempt> answer, Future<HttpClientRequest> request, Instant at, long started) {
        try {
            return answer.toCompletionStage().toCompletableFuture().get(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            request.onSuccess(HttpClientRequest::reset);
            return new Attempt(at, Outcome.TIMED_OUT, null, millisSince(started), "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Attempt(at, Outcome.UNREACHABLE, null, millisSince(started), "");
        } catch (ExecutionException neverForThisPromise) {
            throw new IllegalStateException(neverForThisPromise);
        }
    }

    private Optional<WebhookAddress> readable(String url) {
        return WebhookAddress.fault(url, addresses.localAllowed()).isPresent()
                ? Optional.empty()
                : Optional.of(WebhookAddress.of(url, addresses.localAllowed()));
    }

    private static RequestOptions options(
            WebhookAddress address, InetAddress machine, Receiver receiver, Message message, Instant at) {
        long timestamp = at.getEpochSecond();
        String signatures = receiver.keys().stream()
                .map(key -> key.sign(message.id().toString(), timestamp, message.body()))
                .collect(Collectors.joining(" "));
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(address.port(), machine.getHostAddress()))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.secure())
                .setURI(address.path())
                .setFollowRedirects(false)
                .putHeader("content-type", "application/cloudevents+json")
                .putHeader("user-agent", "Solidarites-Webhooks/1.0")
                .putHeader("webhook-id", message.id().toString())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", signatures);
    }

    private record Answer(int status, String text) {}

    /** Reads the beginning; of an answer that is longer the connection is given up. */
    private static Future<Answer> read(HttpClientRequest request, HttpClientResponse answer) {
        Promise<Answer> read = Promise.promise();
        Buffer beginning = Buffer.buffer();
        answer.handler(part -> {
            if (beginning.length() + part.length() > LONGEST_ANSWER) {
                read.tryComplete(new Answer(answer.statusCode(), ""));
                request.reset();
            } else {
                beginning.appendBuffer(part);
            }
        });
        answer.endHandler(end -> read.tryComplete(new Answer(answer.statusCode(), beginning.toString())));
        // Its status is known, whatever becomes of the rest.
        answer.exceptionHandler(broken -> read.tryComplete(new Answer(answer.statusCode(), "")));
        return read.future();
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return Outcome.DELIVERED;
        }
        return status >= 300 && status < 400 ? Outcome.REDIRECTED : Outcome.REFUSED;
    }

    private static Outcome outcome(@Nullable Throwable failure) {
        boolean untrusted = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SSLException.class::isInstance);
        return untrusted ? Outcome.NOT_TRUSTED : Outcome.UNREACHABLE;
    }

    private static int millisSince(long started) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
}
