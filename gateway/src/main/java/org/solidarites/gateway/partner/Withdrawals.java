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
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.token.Bearer;

/**
 * Who must not come in any more although the token still holds: suspended partners and ended keys, of all instances. It is
 * kept in memory, so that a request costs a look into a set; every instance looks twice a second what others have written.
 */
@Singleton
public class Withdrawals {

    private static final Logger LOG = Logger.getLogger(Withdrawals.class);

    private final WithdrawalRows rows;
    private final PartnerConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("withdrawals").factory());
    private volatile Map<String, WithdrawalRows.Suspended> suspended = Map.of();
    private volatile Set<String> endedClients = Set.of();
    private boolean isAway;

    Withdrawals(WithdrawalRows rows, PartnerConfig config) {
        this.rows = rows;
        this.config = config;
    }

    void begin(@Observes StartupEvent starting) {
        look();
        long every = config.lookEvery().toMillis();
        timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    void end(@Observes ShutdownEvent stopping) {
        timer.shutdown();
    }

    /** The aliases of the partners that are suspended: nothing is to be sent to them either. */
    public Set<String> suspended() {
        return suspended.keySet();
    }

    /** Why whoever shows this token must not come in; null if nothing was taken back. */
    public @Nullable Refusal refusal(Bearer bearer) {
        if (bearer.organizationAlias() != null) {
            WithdrawalRows.Suspended suspension = suspended.get(bearer.organizationAlias());
            if (suspension != null) {
                return PartnerProblem.PARTNER_SUSPENDED
                        .refuse()
                        .with("since", suspension.since())
                        .with("reason", suspension.reason());
            }
        }
        return endedClients.contains(bearer.client()) ? PartnerProblem.KEY_ENDED.refuse() : null;
    }

    /** Looks what stands in the database; while that is away, what was known stays. */
    synchronized void look() {
        try {
            suspended = rows.suspended();
            endedClients = rows.endedClients();
            isAway = false;
        } catch (RuntimeException away) {
            if (!isAway) {
                LOG.warnf("suspensions can not be read: %s", away.getClass().getSimpleName());
            }
            isAway = true;
        }
    }
}
