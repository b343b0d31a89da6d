package org.solidarites.guichet.directory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A desk as the public sees it. */
@Schema(name = "Guichet")
public record GuichetView(
        UUID id,
        @Schema(examples = "pole-daniel-asseray") String code,
        @Schema(examples = "Pôle Daniel-Asseray") String name,
        GuichetKind kind,
        @Schema(examples = "dervallieres-zola") String quartier,
        GuichetState state,
        @Schema(examples = "2028") @Nullable String announcedFor,
        @Nullable String address,
        @Schema(examples = "02 40 99 27 00") @Nullable String phone,

        @Schema(description = "Where these facts were read.")
        String source) {}
