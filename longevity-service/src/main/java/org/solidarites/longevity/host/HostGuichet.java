package org.solidarites.longevity.host;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What is read of the copy of the directory of desks. {@link HostRepository#record} alone writes it. */
@Entity
@Table(name = "host_guichet")
class HostGuichet {

    @Id
    private String code;

    private String name;
    private String quartier;
    private String state;
    private @Nullable String address;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected HostGuichet() {}

    Host view() {
        return new Host(code, name, quartier, state, address);
    }
}
