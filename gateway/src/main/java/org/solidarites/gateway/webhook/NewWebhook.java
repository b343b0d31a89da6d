package org.solidarites.gateway.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.text.OneLine;

/** A webhook to be made. */
public record NewWebhook(
        @NotBlank
        @Size(max = 2000)
        @Schema(
                examples = "https://asso-demo.example/solidarites",
                description = "Where events are sent: an https address with a name that leads to the public internet.")
        String url,

        @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        @Size(max = 200)
        @Schema(examples = "Suivi des orientations")
        @Nullable
        String description,

        @Size(max = 100)
        @Schema(
                examples = "[\"org.solidarites.referral.*\"]",
                description = "Types of events; a last `*` stands for all that begin so. Without any: all.")
        @Nullable
        List<@NotNull String> types,

        @Schema(examples = "HMAC_SHA256", description = "Without it HMAC_SHA256.") @Nullable
        SignatureKind signature) {

    String descriptionOrNone() {
        return description == null ? "" : description;
    }

    List<String> typesOrAll() {
        return types == null ? List.of() : types;
    }

    SignatureKind signatureOrUsual() {
        return signature == null ? SignatureKind.HMAC_SHA256 : signature;
    }
}
