package org.solidarites.guichet.appointment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Tells the city whom to remind: once each, however many instances run this at the same moment, and late rather than
 * never if none ran for a while.
 */
@ApplicationScoped
class Reminders {

    private static final int AT_ONCE = 100;

    private final AppointmentRepository appointments;
    private final ClaimRepository claims;
    private final AppointmentConfig config;
    private final Clock clock;

    Reminders(AppointmentRepository appointments, ClaimRepository claims, AppointmentConfig config, Clock clock) {
        this.appointments = appointments;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${solidarites.appointments.jobs-every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void giveAll() {
        int given;
        do {
            given = QuarkusTransaction.requiringNew().call(this::giveSome);
        } while (given == AT_ONCE);
    }

    private int giveSome() {
        Instant now = clock.instant();
        List<Appointment> due = appointments.toRemind(now, AT_ONCE);
        due.forEach(appointment -> {
            appointment.remind(now);
            appointments.keep(appointment);
        });
        return due.size();
    }

    /** Erases who came and who once held a slot, once nobody needs to know any more. */
    @Scheduled(every = "1h", delayed = "5m")
    void forgetPeople() {
        QuarkusTransaction.requiringNew().run(() -> {
            appointments.forgetPeople(clock.instant().minus(config.peopleKeptFor()));
            claims.forget(clock.instant());
        });
    }
}
