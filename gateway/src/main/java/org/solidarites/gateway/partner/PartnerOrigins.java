package org.solidarites.gateway.partner;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.solidarites.gateway.token.Bearer;

/**
 * From which web pages partners call, for all instances. It is kept in memory, as a preflight costs nobody anything and so
 * must cost us little; every instance looks every two seconds what others have written.
 */
@Singleton
public class PartnerOrigins {

    private static final Logger LOG = Logger.getLogger(PartnerOrigins.class);

    private final OriginRows rows;
    private final PartnerConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("partner-origins").factory());
    private volatile Map<String, Set<String>> byClient = Map.of();
    private volatile Set<String> all = Set.of();
    private boolean isAway;

    PartnerOrigins(OriginRows rows, PartnerConfig config) {
        this.rows = rows;
        this.config = config;
    }

    void begin(@Observes StartupEvent starting) {
        look();
        long every = config.originsLookEvery().toMillis();
        timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        timer.shutdown();
    }

    /** Whether any partner calls from there: all that is known before a token comes. */
    public boolean isRegistered(String origin) {
        return all.contains(origin);
    }

    /** Whether the client of this token calls from there. */
    public boolean isOf(Bearer bearer, String origin) {
        return byClient.getOrDefault(bearer.client(), Set.of()).contains(origin);
    }

    /** Looks what stands in the database; while that is away, what was known stays. */
    synchronized void look() {
        try {
            byClient = rows.byClient();
            all = byClient.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
            isAway = false;
        } catch (RuntimeException away) {
            if (!isAway) {
                LOG.warnf("web origins can not be read: %s", away.getClass().getSimpleName());
            }
            isAway = true;
        }
    }
}
