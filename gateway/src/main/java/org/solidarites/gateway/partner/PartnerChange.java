package org.solidarites.gateway.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a partner; what is left out stays.
 *
 * @param plan the name of one of the gateway's plans
 * @param contacts all of them, in the place of those before
 * @param webOrigins all of them, in the place of those before; none with an empty list
 */
public record PartnerChange(
        @Nullable String plan,
        @Nullable @Size(min = 1, max = 10) List<@NotNull @Valid Contact> contacts,
        @Nullable @Size(max = WebOrigins.MOST) List<@NotNull String> webOrigins) {}
