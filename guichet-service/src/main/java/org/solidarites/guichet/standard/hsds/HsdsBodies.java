package org.solidarites.guichet.standard.hsds;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.standard.Bodies;
import org.solidarites.guichet.standard.Body;
import org.solidarites.guichet.standard.Contacts;

/** Those who stand behind places as organizations of the standard. */
record HsdsBodies(Bodies bodies) {

    /** The organization that a place belongs to, with its one-to-one fields only. */
    HsdsOrganization basic(GuichetView place) {
        return bodies.of(place).map(HsdsBodies::basic).orElseGet(() -> own(place));
    }

    static HsdsOrganization basic(Body body) {
        return organization(body.id(), body.name(), body.description(), null, body.website());
    }

    /** The standard wants a description; of a place that stands for itself only its name is known. */
    private static HsdsOrganization own(GuichetView place) {
        return organization(place.id(), place.name(), place.name(), place.email(), place.website());
    }

    private static HsdsOrganization organization(
            UUID id, String name, String description, @Nullable String email, @Nullable String website) {
        return new HsdsOrganization(
                id,
                name,
                description,
                Contacts.email(email),
                Contacts.address(website),
                List.of(),
                List.of(),
                List.of());
    }
}
