package org.solidarites.foodcoop.grant;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The organisation that receives a grant: public, and so never the name of a natural person.
 *
 * @param siret 14 digits, checked
 */
@Embeddable
public record Beneficiary(
        @Schema(examples = "SCIC Commun'île") String name,
        @Schema(examples = "73282932000074") String siret) {}
