package org.solidarites.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Everything that an operator can set on the gateway; the values it comes with stand in application.properties. */
@ConfigMapping(prefix = "solidarites.gateway")
public interface GatewayConfig {

    /**
     * Addresses of the instances of each service by its name, for example {@code http://127.0.0.1:8081}; only scheme, host
     * and port. {@code dns+http://guichet-service:8081} stands for all instances that the name has an address of, as a
     * headless service of Kubernetes does.
     */
    Map<String, List<URI>> upstreams();

    /** How often names of instances are looked up, and those that failed are asked whether they are well again. */
    @WithDefault("2s")
    Duration instanceWatch();

    /** Path prefixes of each service by its name; a prefix ends at the border of a path segment. */
    Map<String, List<String>> routes();

    /**
     * Operations that need no token, as {@code METHOD /path}: {@code *} is one segment, a last {@code **} is everything
     * from there on. All others are closed.
     */
    List<String> openOperations();

    /** Headers that only the inside may set, removed from every request; a last {@code *} stands for any ending. */
    List<String> strippedHeaders();

    /** How long a service may take to accept a connection until the answer is 503. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a request waits for one of {@link #maxConnections()} until the answer is 503. */
    @WithDefault("10s")
    Duration connectionWait();

    /** How long a service may stay silent, before or within its answer, until the answer is 504. */
    @WithDefault("30s")
    Duration responseTimeout();

    /** What callers are told to wait after a 502, 503 or 504; whole seconds. */
    @WithDefault("5s")
    Duration retryAfter();

    /** Most bytes of a request's body; more is answered 413. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** Operations that take files, written like the open ones, with bodies of {@link #maxLargeBodySize()}. */
    List<String> largeBodyOperations();

    /** Most bytes of a file; more is answered 413. */
    @WithDefault("11M")
    MemorySize maxLargeBodySize();

    /** How long the rest of a refused body is still read, so that its sender gets to see the refusal. */
    @WithDefault("3s")
    Duration refusedBodyGrace();

    /**
     * Most connections of one event loop to one instance of a service at a time; requests beyond wait, also those of others than
     * the many who have come at once. A service with 128 MiB of heap stood 1,000 at once, and not 2,000.
     */
    @WithDefault("256")
    int maxConnections();

    /** Most requests of one event loop that wait for such a connection; those beyond are answered 503 at once. */
    @WithDefault("1000")
    int maxWaiting();

    /** Reads, written like the open ones, whose answers are kept in memory for those who ask without credentials. */
    List<String> cachedOperations();

    /** How long an answer is kept when no event says that something has changed. */
    @WithDefault("30s")
    Duration cacheLife();

    /** How often an instance looks whether other instances have heard of changes. */
    @WithDefault("500ms")
    Duration cacheLook();

    /** How long a token that was found good is not verified again. */
    @WithDefault("60s")
    Duration tokenMemory();

    /** How long a token that was refused is refused again without a look at it. */
    @WithDefault("5s")
    Duration refusedTokenMemory();

    /** How many proxies of ours stand in front, each of which adds to {@code X-Forwarded-For} whom it was called by. */
    @WithDefault("0")
    int proxies();

    /** How much may be asked, by the name of the plan; {@code open} and {@code person} must be there. */
    Map<String, PlanConfig> plans();

    /** The plan of a program whose Keycloak client names none, or one that is not here. */
    @WithDefault("partner")
    String defaultPlan();

    /** Whether all instances share the quotas of programs through the database; each counts for itself otherwise. */
    @WithDefault("true")
    boolean sharedQuotas();

    /** How often an instance tells the database what was used, and learns what the others used. */
    @WithDefault("250ms")
    Duration quotaExchange();

    /** One plan. */
    interface PlanConfig {

        /** Requests in a minute: so many at once, and they come back evenly. */
        int perMinute();
    }

    /** How long a rights check waits for the services; what has not answered by then is named as missing. */
    @WithDefault("1s")
    Duration rightsCheckBudget();

    /** Address of the realm as browsers and partners see it; the API document sends them there for tokens. */
    @WithDefault("http://localhost:8180/realms/solidarites")
    URI publicIssuer();
}
