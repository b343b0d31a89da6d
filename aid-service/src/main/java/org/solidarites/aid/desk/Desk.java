package org.solidarites.aid.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A desk as its newest event told it. {@link DeskRepository#record} alone writes it. */
@Entity
@Table(name = "desk")
class Desk {

    @Id
    private String code;

    private String state;
    private @Nullable String quartier;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Desk() {}

    Optional<String> quartier() {
        return Optional.ofNullable(quartier);
    }

    boolean receives() {
        return !"CLOSED".equals(state);
    }
}
