package org.solidarites.guichet.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.chassis.page.Cursor;

/** What other features may ask of places and what they offer, many at a time. */
@ApplicationScoped
public class Offers {

    private final OfferRepository offers;

    Offers(OfferRepository offers) {
        this.offers = offers;
    }

    /** The offer with this id, see {@link Offer#id}. */
    public Optional<Offer> ofId(UUID id) {
        return offers.list(OfferFilter.ofId(id), 0, 1).stream().findFirst();
    }

    public long count(OfferFilter filter) {
        return offers.count(filter);
    }

    /** Offers by place and code, without the first ones. */
    public List<Offer> list(OfferFilter filter, long skipped, int rows) {
        return offers.list(filter, skipped, rows);
    }

    /** Offers by place and code, after the last one of the page before, see {@link #cursorOf}. */
    public List<Offer> after(OfferFilter filter, Optional<Cursor> last, int rows) {
        return offers.after(filter, last, rows);
    }

    /** Where an offer stands in that order. */
    public static Cursor cursorOf(Offer offer) {
        return Cursor.of(offer.service().code(), offer.place().id().toString());
    }

    public long countPlaces(PlaceFilter filter) {
        return offers.count(filter);
    }

    /** Places by id, without the first ones. */
    public List<GuichetView> places(PlaceFilter filter, long skipped, int rows) {
        return offers.list(filter, skipped, rows);
    }

    /** Places by id, after the last one of the page before. */
    public List<GuichetView> placesAfter(PlaceFilter filter, Optional<Cursor> last, int rows) {
        return offers.after(filter, last, rows);
    }
}
