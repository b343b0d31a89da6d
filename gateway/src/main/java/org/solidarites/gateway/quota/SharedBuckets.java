package org.solidarites.gateway.quota;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.inject.Singleton;
import java.time.Duration;
import javax.sql.DataSource;

/** What is left of each quota for all instances together, kept in the database by Bucket4j. */
@Singleton
class SharedBuckets {

    private static final Duration KEPT_WHEN_FULL = Duration.ofMinutes(10);
    private static final int ERASED_AT_ONCE = 1_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    SharedBuckets(DataSource database) {
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("quota_bucket")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build();
    }

    /**
     * Takes what one instance has let through, in one transaction; the bucket may go below zero, for it has happened.
     *
     * @return what is left for all
     */
    long take(Consumer consumer, Plan plan, long requests) {
        return buckets.builder()
                .build(plan.name() + "/" + consumer.key(), plan::bucket)
                .asVerbose()
                .consumeIgnoringRateLimits(requests)
                .getState()
                .getAvailableTokens();
    }

    /** Erases the buckets that have been full for long. */
    void eraseUnused() {
        buckets.removeExpired(ERASED_AT_ONCE);
    }
}
