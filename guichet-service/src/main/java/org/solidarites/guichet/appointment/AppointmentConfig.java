package org.solidarites.guichet.appointment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The terms of booking that a city may set. */
@ConfigMapping(prefix = "solidarites.appointments")
interface AppointmentConfig {

    /** How long a slot is held for somebody who is about to book it. */
    @WithDefault("PT5M")
    Duration holdFor();

    /** How many slots one resident or partner may hold at the same moment. */
    @WithDefault("5")
    int holdsAtMost();

    /** How long before the appointment the person can cancel or move it at the latest. */
    @WithDefault("PT4H")
    Duration changeUntil();
}
