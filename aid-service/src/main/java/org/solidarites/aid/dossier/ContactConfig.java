package org.solidarites.aid.dossier;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** The service that acknowledgements name. */
@ConfigMapping(prefix = "solidarites.aid.contact")
interface ContactConfig {

    /** Its name. */
    @NotBlank
    String name();

    /** Its postal address. */
    @NotBlank
    String address();

    /** Its phone number. */
    @NotBlank
    String phone();

    /** Its e-mail address, if it has one for applicants. */
    Optional<String> email();

    /** The same, to be kept with an acknowledgement. */
    default ServiceContact contact() {
        return new ServiceContact(name(), address(), phone(), email().orElse(null));
    }
}
