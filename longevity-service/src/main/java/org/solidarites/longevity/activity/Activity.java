package org.solidarites.longevity.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.eligibility.Admission;
import org.solidarites.longevity.eligibility.Audience;

/** One session in a senior space, with a number of places. How many are taken is counted from the registrations. */
@Entity
@Table(name = "activity")
class Activity extends Aggregate {

    static final Duration LONGEST = Duration.ofHours(12);

    /** From this age on one counts among the seniors, in years ({@code domain.md} section 5). */
    static final int SENIOR_AGE = 60;

    private UUID spaceId;
    private String title;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private Instant startsAt;
    private Instant endsAt;
    private int capacity;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private @Nullable Integer minimumAge;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Activity() {}

    /**
     * Enters an activity.
     *
     * @throws Refusal {@code ACTIVITY_ENDS_BEFORE_START}, {@code ACTIVITY_TOO_LONG}, {@code ACTIVITY_IN_THE_PAST}, {@code
     *     MINIMUM_AGE_OF_CARERS}
     */
    static Activity enter(NewActivity entry, Instant now) {
        Activity activity = new Activity();
        activity.spaceId = entry.spaceId();
        activity.title = entry.title();
        activity.kind = entry.kind();
        activity.capacity = entry.capacity();
        activity.schedule(entry.startsAt().toInstant(), entry.endsAt().toInstant(), now);
        activity.admit(entry.audience(), entry.minimumAge());
        return activity;
    }

    private void schedule(Instant start, Instant end, Instant now) {
        startsAt = start.truncatedTo(ChronoUnit.SECONDS);
        endsAt = end.truncatedTo(ChronoUnit.SECONDS);
        if (!endsAt.isAfter(startsAt)) {
            throw LongevityProblem.ACTIVITY_ENDS_BEFORE_START.refuse().at(FieldError.inBody("endsAt"));
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw LongevityProblem.ACTIVITY_TOO_LONG
                    .refuse()
                    .with("hours", LONGEST.toHours())
                    .at(FieldError.inBody("endsAt"));
        }
        if (startsAt.isBefore(now)) {
            throw LongevityProblem.ACTIVITY_IN_THE_PAST
                    .refuse()
                    .with("startsAt", inTheCity(startsAt))
                    .with("now", inTheCity(now))
                    .at(FieldError.inBody("startsAt"));
        }
    }

    private void admit(@Nullable Audience wanted, @Nullable Integer age) {
        audience = wanted == null ? Audience.SENIORS : wanted;
        if (audience == Audience.CARERS && age != null) {
            throw LongevityProblem.MINIMUM_AGE_OF_CARERS.refuse().at(FieldError.inBody("minimumAge"));
        }
        minimumAge = audience == Audience.SENIORS && age == null ? Integer.valueOf(SENIOR_AGE) : age;
    }

    Bookable bookable() {
        return new Bookable(id(), spaceId, startsAt, capacity, new Admission(audience, minimumAge));
    }

    Instant startsAt() {
        return startsAt;
    }

    /** Shows it, given how many places are taken. */
    ActivityView view(int taken) {
        return new ActivityView(
                id(),
                spaceId,
                title,
                kind,
                inTheCity(startsAt),
                inTheCity(endsAt),
                capacity,
                Math.max(0, capacity - taken),
                audience,
                minimumAge);
    }

    private static OffsetDateTime inTheCity(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(CityTime.ZONE).toOffsetDateTime();
    }
}
