package org.solidarites.guichet.opening.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Temporary closures and exceptional openings. Where two cover the same day, the later in the list holds. */
public record Exceptions(List<Exceptional> list) {

    public static final Exceptions NONE = new Exceptions(List.of());

    public Exceptions {
        list = List.copyOf(list);
    }

    Optional<Exceptional> on(LocalDate day) {
        return list.reversed().stream()
                .filter(exception -> exception.covers(day))
                .findFirst();
    }
}
