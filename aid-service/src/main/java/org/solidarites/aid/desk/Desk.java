package org.solidarites.aid.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A desk as its last event told it. */
@Entity
@Table(name = "desk")
class Desk {

    @Id
    private String code;

    private String state;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Desk() {}

    Desk(String code, String state) {
        this.code = code;
        this.state = state;
    }

    void becomes(String told) {
        state = told;
    }

    boolean receives() {
        return !"CLOSED".equals(state);
    }
}
