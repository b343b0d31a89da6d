package org.solidarites.guichet.agenda;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.solidarites.guichet.agenda.slot.Holidays;
import org.solidarites.guichet.opening.hours.CityCalendar;

/** What agendas are computed with, for injection. */
class AgendaBeans {

    @Produces
    @Singleton
    Holidays holidays(CityCalendar calendar) {
        return calendar::isPublicHoliday;
    }
}
