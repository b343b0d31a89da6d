package org.solidarites.guichet.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** One service at the place that gives it. What the service does not tell of itself, its place tells for it. */
public record Offer(GuichetView place, OfferedService service) {

    /** The same for ever: made of the id of the place and the code of the service, as the database makes it too. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((place.id() + ":" + service.code()).getBytes(StandardCharsets.UTF_8));
    }

    public List<String> themes() {
        return service.themes().isEmpty() ? place.themes() : service.themes();
    }

    public List<String> publics() {
        return service.publics().isEmpty() ? place.publics() : service.publics();
    }

    public List<String> receptionModes() {
        return service.receptionModes().isEmpty() ? place.receptionModes() : service.receptionModes();
    }
}
