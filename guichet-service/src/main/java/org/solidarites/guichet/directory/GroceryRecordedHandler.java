package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventData;
import org.solidarites.chassis.inbox.EventHandler;

/**
 * Shows the épiceries of food-coop-service among the places of the city. One that coordinators have entered here under
 * the same code is the same place: it stays as they keep it, and stands here once. The copy is told to nobody.
 */
@ApplicationScoped
class GroceryRecordedHandler implements EventHandler {

    private static final String MANAGER = "food-coop-service";

    private final GuichetRepository guichets;
    private final EventData data;

    GroceryRecordedHandler(GuichetRepository guichets, EventData data) {
        this.guichets = guichets;
        this.data = data;
    }

    @Override
    public String type() {
        return "org.solidarites.grocery.recorded.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        GroceryRecorded told = data.read(event, GroceryRecorded.class);
        Guichet known = guichets.ofManager(MANAGER, told.groceryId()).orElse(null);
        if (known != null) {
            known.follow(told.details(), event.sequence());
            guichets.keep(known);
        } else if (guichets.ofCode(told.code()).isEmpty()) {
            guichets.keep(Guichet.copy(told.code(), MANAGER, told.groceryId(), event.sequence(), told.details()));
        }
    }

    record GroceryRecorded(UUID groceryId, String code, String name, String quartier, String access, String source) {

        GuichetDetails details() {
            return new GuichetDetails(
                    name,
                    GuichetKind.SOCIAL_GROCERY,
                    quartier,
                    GuichetState.OPEN,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of("en-presentiel"),
                    List.of(),
                    List.of("equipement-et-alimentation--alimentation"),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    source,
                    access);
        }
    }
}
