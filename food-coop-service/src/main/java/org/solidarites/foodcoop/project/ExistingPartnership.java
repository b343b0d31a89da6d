package org.solidarites.foodcoop.project;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership that is older than the call brings that is new ({@code domain.md} 4.1, rule e).
 *
 * @param whatIsNew the new or stronger project
 * @param dedicatedResources what it has for that alone
 */
public record ExistingPartnership(
        @Size(max = 2000) @Nullable @Schema(examples = "Un second lieu de distribution.")
        String whatIsNew,

        @Size(max = 2000) @Nullable @Schema(examples = "Un poste à mi-temps.")
        String dedicatedResources) {

    boolean bringsSomethingNew() {
        return isSaid(whatIsNew) && isSaid(dedicatedResources);
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
