package org.solidarites.guichet.standard.hsds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.solidarites.guichet.directory.Offer;
import org.solidarites.guichet.directory.OfferFilter;
import org.solidarites.guichet.directory.Offers;
import org.solidarites.guichet.directory.Vocabularies;
import org.solidarites.guichet.opening.hours.CityCalendar;
import org.solidarites.guichet.standard.Bodies;

/** Asks the directory and says the answer in the words of the standard, as of today. */
@ApplicationScoped
class HsdsAnswers {

    private final Offers offers;
    private final Bodies bodies;
    private final Vocabularies words;
    private final HsdsTaxonomies taxonomies;
    private final CityCalendar calendar;
    private final Clock clock;

    HsdsAnswers(
            Offers offers,
            Bodies bodies,
            Vocabularies words,
            HsdsTaxonomies taxonomies,
            CityCalendar calendar,
            Clock clock) {
        this.offers = offers;
        this.bodies = bodies;
        this.words = words;
        this.taxonomies = taxonomies;
        this.calendar = calendar;
        this.clock = clock;
    }

    HsdsOffers mapping() {
        HsdsSchedules schedules = new HsdsSchedules(LocalDate.ofInstant(clock.instant(), calendar.zone()), calendar);
        return new HsdsOffers(new HsdsPlaces(bodies, words, schedules), new HsdsBodies(bodies), taxonomies);
    }

    Optional<Offer> offer(UUID id) {
        return offers.ofId(id);
    }

    /** A page of what a filter finds; of no filter it is empty. */
    <T> HsdsPage<T> page(Optional<OfferFilter> filter, HsdsPaging paging, Function<Offer, T> view) {
        long total = filter.map(offers::count).orElse(0L);
        List<T> contents = filter
                .filter(any -> total > paging.skipped())
                .map(wanted -> offers.list(wanted, paging.skipped(), paging.perPage()))
                .orElse(List.of())
                .stream()
                .map(view)
                .toList();
        return HsdsPage.of(total, paging, contents);
    }
}
