package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/**
 * Shows the senior spaces of longevity-service among the places of the city. An event that comes
 * late changes nothing. The copy is told to nobody, so nothing comes back to longevity-service, even if a desk of ours hosts the space.
 */
@ApplicationScoped
class SeniorSpaceRecordedHandler implements EventHandler {

    private static final String MANAGER = "longevity-service";

    private final GuichetRepository guichets;
    private final EventData data;

    SeniorSpaceRecordedHandler(GuichetRepository guichets, EventData data) {
        this.guichets = guichets;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.senior-space.recorded.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        SeniorSpaceRecorded told = data.read(event, SeniorSpaceRecorded.class);
        GuichetDetails details = told.details();
        guichets.ofManager(MANAGER, told.seniorSpaceId())
                .ifPresentOrElse(
                        known -> {
                            known.follow(details, event.sequence());
                            guichets.keep(known);
                        },
                        () -> guichets.keep(
                                Guichet.copy(code(told), MANAGER, told.seniorSpaceId(), event.sequence(), details)));
    }

    /** The code it has there, unless a place of ours was faster to take it. */
    private String code(SeniorSpaceRecorded told) {
        return guichets.ofCode(told.code()).isEmpty() ? told.code() : "espace-seniors-" + told.seniorSpaceId();
    }

    record SeniorSpaceRecorded(
            UUID seniorSpaceId,
            String code,
            String name,
            String quartier,
            GuichetState state,
            @Nullable String hostGuichet,
            @Nullable String announcedFor,
            @Nullable String source) {

        GuichetDetails details() {
            return new GuichetDetails(
                    name,
                    GuichetKind.SENIOR_SPACE,
                    quartier,
                    state,
                    announcedFor,
                    announcedFor == null ? null : source,
                    hostGuichet,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of("seniors"),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    Objects.requireNonNullElse(source, MANAGER),
                    null);
        }
    }
}
