package org.solidarites.longevity.host;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A desk that hosts senior spaces, as guichet-service told of it last.
 *
 * @param state state of the desk: PLANNED, OPEN, SUSPENDED or CLOSED
 * @param address null where it is not known
 */
@Schema(name = "Host")
public record Host(
        @Schema(examples = "pole-daniel-asseray") String code,
        @Schema(examples = "Pôle Daniel-Asseray") String name,
        @Schema(examples = "dervallieres-zola") String quartier,
        @Schema(examples = "OPEN") String state,
        @Nullable String address) {}
