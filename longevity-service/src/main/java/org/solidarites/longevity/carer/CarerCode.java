package org.solidarites.longevity.carer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that the senior hands to her carer. */
public record CarerCode(
        @NotNull @Size(min = 16, max = 100) @Schema(examples = "Zm9yIHRoZSBjYXJlciBvbmx5IGFuZCBub2JvZHkgZWxz")
        String code) {

    @Override
    public String toString() {
        return "CarerCode[…]"; // so that no log can tell it
    }
}
