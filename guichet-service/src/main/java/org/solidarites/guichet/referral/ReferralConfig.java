package org.solidarites.guichet.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How long receivers have, and who may be one. Days are calendar days of 24 hours. */
@ConfigMapping(prefix = "solidarites.referral")
public interface ReferralConfig {

    /** How long a receiver has to accept or refuse. */
    @WithDefault("10d")
    Duration acceptance();

    /** The same for an urgent referral. */
    @WithDefault("2d")
    Duration urgentAcceptance();

    /** How long after its last step a referral that was taken may stay without an outcome. */
    @WithDefault("180d")
    Duration outcome();

    /** How long before the deadline the receiver is reminded; for an urgent one, half the time it has. */
    @WithDefault("3d")
    Duration notice();

    /** How often the deadlines are looked through: a duration, or {@code off}. */
    String watchEvery();

    /** How many referrals one transaction of the deadlines reminds or ends. */
    @WithDefault("50")
    @Min(1)
    @Max(1000)
    int batch();

    /** Aliases of the partner organizations that receive; unset, every alias is taken as it is sent. */
    Optional<Set<String>> organizations();
}
