package org.solidarites.guichet.agenda.slot;

import java.time.LocalDate;

/** The days on which no desk receives anybody. */
@FunctionalInterface
public interface Holidays {

    boolean includes(LocalDate day);
}
