package org.solidarites.foodcoop.grant.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.money.Euros;

/**
 * What one organisation has of a whole.
 *
 * @param siret 14 digits, checked
 * @param amount euros
 */
@Schema(name = "Share")
public record Share(
        @Schema(examples = "VRAC") String name,
        @Schema(examples = "35600000000048") String siret,
        @Schema(examples = "30000.00") Euros amount) {}
