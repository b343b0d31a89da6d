package org.solidarites.aid.dossier;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The service in charge, as an acknowledgement names it (CRPA R112-5). */
@Embeddable
public record ServiceContact(
        @Schema(examples = "CCAS de Nantes") String name,

        @Schema(examples = "1 bis place Saint-Similien, 44000 Nantes")
        String address,

        @Schema(examples = "02 40 99 27 00") String phone,
        @Nullable String email) {}
