package org.solidarites.chassis.aggregate;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.id.Ids;

/**
 * The root of what changes together in one transaction. It guards its own rules and notes the events that its changes
 * cause; {@link AggregateRepository#keep} writes both.
 */
@MappedSuperclass
public abstract class Aggregate {

    @Id
    private UUID id;

    @Version
    private long version;

    @Transient
    private final List<CityEvent> raised = new ArrayList<>();

    protected Aggregate() {
        this.id = Ids.next();
    }

    public UUID id() {
        return id;
    }

    /** Counts the changes: the strong entity tag of the HTTP API. */
    public long version() {
        return version;
    }

    /** Notes what the city is to be told once this change is kept. */
    protected void raise(CityEvent event) {
        raised.add(event);
    }

    /** Hibernate writes a changed aggregate by itself; its events it would forget. */
    @PrePersist
    @PreUpdate
    void refuseToForgetEvents() {
        if (!raised.isEmpty()) {
            throw new IllegalStateException(getClass().getSimpleName()
                    + " is written without its events: AggregateRepository.keep was not called");
        }
    }

    List<CityEvent> takeRaised() {
        List<CityEvent> taken = List.copyOf(raised);
        raised.clear();
        return taken;
    }
}
