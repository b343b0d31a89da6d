package org.solidarites.foodcoop.month;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.chassis.id.Codes;

/** A month that is to be closed. */
public record NewClosing(
        @NotNull @Pattern(regexp = Codes.PATTERN, message = Codes.RULE) @Schema(examples = "nantes")
        String caisse,

        @NotNull @Schema(type = SchemaType.STRING, examples = "2026-02")
        YearMonth month) {}
