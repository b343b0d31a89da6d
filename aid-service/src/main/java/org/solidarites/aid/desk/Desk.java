package org.solidarites.aid.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A desk as its newest event told it. {@link DeskRepository#record} alone writes it. */
@Entity
@Table(name = "desk")
class Desk {

    @Id
    private String code;

    private String state;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Desk() {}

    boolean receives() {
        return !"CLOSED".equals(state);
    }
}
