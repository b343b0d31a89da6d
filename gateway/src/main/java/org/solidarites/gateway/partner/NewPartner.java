package org.solidarites.gateway.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;
import org.solidarites.chassis.text.OneLine;

/**
 * A partner to register.
 *
 * @param name as people know it
 * @param alias how the services know it, in the claim {@code organization}; never changes
 * @param plan how much it may ask: the name of one of the gateway's plans
 * @param contacts whom to write to
 * @param webOrigins where its pages stand that call the API from a browser, as browsers say it: {@code https://app.asso.example}
 */
public record NewPartner(
        @NotBlank @Size(max = 120) @Pattern(regexp = OneLine.PATTERN, message = OneLine.RULE)
        String name,

        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE)
        String alias,

        @NotNull String plan,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Contact> contacts,
        @Nullable @Size(max = WebOrigins.MOST) List<@NotNull String> webOrigins) {

    List<String> webOriginsOrNone() {
        return webOrigins == null ? List.of() : webOrigins;
    }
}
