package org.solidarites.guichet.appointment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody is to be let book one appointment without an account.
 *
 * @param guichet code of the desk
 * @param motive code of the motive
 */
public record NewInvitation(
        @NotBlank @Size(max = 80) @Schema(examples = "ccas") String guichet,

        @NotBlank @Size(max = 80) @Schema(examples = "aide-financiere")
        String motive) {}
