package org.solidarites.gateway.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.route.Operations;

/**
 * The answers to public reads that are kept here. Only what was asked without any credentials is answered or kept, so
 * nothing of it depends on who asks. All that is kept of a service goes when that service tells of a change, or when
 * a change passes through this very gateway; and after {@link GatewayConfig#cacheLife()} in any case.
 */
@Singleton
public class AnswerCache {

    private static final int LONGEST = 256 * 1024;
    private static final int ALL_TOGETHER = 16 * 1024 * 1024;

    private final Operations cached;
    private final Cache<Key, KeptAnswer> kept;
    private final Map<String, AtomicLong> generations = new ConcurrentHashMap<>();

    AnswerCache(GatewayConfig config) {
        cached = Operations.of(config.cachedOperations());
        kept = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(ALL_TOGETHER)
                .weigher((Key key, KeptAnswer answer) -> answer.weight())
                .expireAfterWrite(config.cacheLife())
                .build();
    }

    /** Answers from memory, if it can. */
    public boolean serve(String service, HttpServerRequest request) {
        if (!isCacheable(request)) {
            return false;
        }
        KeptAnswer answer = kept.getIfPresent(Key.of(request));
        if (answer == null || answer.generation() != generation(service).get()) {
            return false;
        }
        answer.serve(request);
        return true;
    }

    /** What is to be remembered of a request until its answer comes; null if the answer is not to be kept. */
    public @Nullable Asked ask(String service, HttpServerRequest request) {
        return isCacheable(request)
                ? new Asked(Key.of(request), generation(service).get())
                : null;
    }

    /** Keeps the answer of a service, and dresses it as the kept ones will be; its body is read for that. */
    public Future<Void> keep(Asked asked, HttpServerRequest request, ProxyResponse answer) {
        Body body = answer.getBody();
        String control = answer.headers().get(HttpHeaders.CACHE_CONTROL);
        if (answer.getStatusCode() != 200 || control != null || body.length() < 0 || body.length() > LONGEST) {
            return Future.succeededFuture();
        }
        return read(body.stream()).map(bytes -> {
            KeptAnswer one = KeptAnswer.of(answer.headers(), bytes, asked.generation);
            kept.put(asked.key, one);
            one.headers().forEach(answer::putHeader);
            answer.putHeader("Cache-Status", "solidarites; fwd=miss; stored");
            if (one.isKnownTo(request)) {
                answer.setStatusCode(304).setBody(null);
                answer.headers().remove(HttpHeaders.CONTENT_LENGTH);
            } else {
                answer.setBody(Body.body(bytes));
            }
            return null;
        });
    }

    /** Something of that service has changed. */
    public void forget(String service) {
        generation(service).incrementAndGet();
    }

    /** Whether anything is kept. */
    boolean isEmpty() {
        return kept.estimatedSize() == 0;
    }

    private boolean isCacheable(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                && !request.headers().contains(HttpHeaders.AUTHORIZATION)
                && !request.headers().contains("Range")
                && cached.include("GET", request.path());
    }

    private AtomicLong generation(String service) {
        return Objects.requireNonNull(generations.computeIfAbsent(service, name -> new AtomicLong()));
    }

    private static Future<Buffer> read(ReadStream<Buffer> body) {
        Promise<Buffer> whole = Promise.promise();
        Buffer bytes = Buffer.buffer();
        body.exceptionHandler(whole::tryFail);
        body.handler(bytes::appendBuffer);
        body.endHandler(end -> whole.tryComplete(bytes));
        body.resume();
        return whole.future();
    }

    /** A request whose answer will be kept, if nothing changes meanwhile. */
    public static final class Asked {

        private final Key key;
        private final long generation;

        private Asked(Key key, long generation) {
            this.key = key;
            this.generation = generation;
        }
    }

    private record Key(
            String uri, @Nullable String accept, @Nullable String language) {

        static Key of(HttpServerRequest request) {
            String query = request.query();
            return new Key(
                    query == null ? request.path() : request.path() + "?" + query,
                    request.getHeader(HttpHeaders.ACCEPT),
                    request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
    }
}
