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

    /** How many appointments to come one resident may have for the same motive. */
    @WithDefault("3")
    int appointmentsAtMost();

    /** How long before the appointment the person can cancel or move it at the latest. */
    @WithDefault("PT4H")
    Duration changeUntil();

    /** How long who came is known after the appointment. */
    @WithDefault("P30D")
    Duration peopleKeptFor();

    /** How long an invitation can be used. */
    @WithDefault("P14D")
    Duration invitationFor();

    /** How long a freed slot is held for somebody who waits. */
    @WithDefault("PT2H")
    Duration offerFor();

    /** How many offers somebody who waits may leave unanswered. */
    @WithDefault("3")
    int offersAtMost();

    /** How often reminders are given and offers passed on; "off" for an instance that leaves it to others. */
    @WithDefault("1m")
    String jobsEvery();
}
