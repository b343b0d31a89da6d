package org.solidarites.guichet.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;

/** What people can come to a desk for, and on which terms. */
@Entity
@Table(name = "motive")
class Motive extends Aggregate {

    private String guichet;
    private String code;
    private String name;
    private int durationMinutes;

    @Enumerated(EnumType.STRING)
    private MotivePlace place;

    @Enumerated(EnumType.STRING)
    private MotiveAudience audience;

    private int earliestMinutes;
    private int latestMinutes;
    private @Nullable Integer places;
    private boolean followUp;
    private boolean discreet;
    private boolean active;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Motive() {}

    /**
     * Offers a motive at a desk.
     *
     * @throws Refusal {@code MOTIVE_DELAYS_CROSSED}, {@code COLLECTIVE_AT_HOME}
     */
    static Motive offer(String guichet, NewMotive request) {
        Motive motive = new Motive();
        motive.guichet = guichet;
        motive.code = request.code();
        motive.describe(request.details(), "details/");
        return motive;
    }

    /**
     * Changes its terms as a whole. What is booked stays as it was booked.
     *
     * @throws Refusal {@code MOTIVE_DELAYS_CROSSED}, {@code COLLECTIVE_AT_HOME}
     */
    void change(MotiveDetails details) {
        describe(details, "");
    }

    private void describe(MotiveDetails details, String where) {
        int earliest = Objects.requireNonNull(details.earliestMinutes());
        int latest = Objects.requireNonNull(details.latestMinutes());
        if (earliest >= latest) {
            throw GuichetProblem.MOTIVE_DELAYS_CROSSED
                    .refuse()
                    .with("earliest", earliest)
                    .with("latest", latest)
                    .at(FieldError.inBody(where + "latestMinutes"));
        }
        if (details.places() != null && details.place() == MotivePlace.HOME) {
            throw GuichetProblem.COLLECTIVE_AT_HOME.refuse().at(FieldError.inBody(where + "place"));
        }
        name = details.name();
        durationMinutes = Objects.requireNonNull(details.durationMinutes());
        place = details.place();
        audience = details.audience();
        earliestMinutes = earliest;
        latestMinutes = latest;
        places = details.places();
        followUp = details.followUp();
        discreet = details.discreet();
        active = Objects.requireNonNull(details.active());
    }

    /** The public sees what is offered and not discreet. */
    boolean isPublic() {
        return active && !discreet;
    }

    String guichet() {
        return guichet;
    }

    BookableMotive terms() {
        return new BookableMotive(
                id(),
                guichet,
                code,
                name,
                Duration.ofMinutes(durationMinutes),
                place,
                audience,
                Duration.ofMinutes(earliestMinutes),
                Duration.ofMinutes(latestMinutes),
                places,
                followUp,
                discreet,
                active);
    }

    MotiveView view() {
        return new MotiveView(
                id(),
                guichet,
                code,
                name,
                durationMinutes,
                place,
                audience,
                earliestMinutes,
                latestMinutes,
                places,
                followUp,
                discreet,
                active);
    }
}
