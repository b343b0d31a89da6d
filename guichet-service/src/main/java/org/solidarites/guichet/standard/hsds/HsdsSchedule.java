package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Hours. Where they are the same every week they are told as an iCalendar rule, for the time that one offset from UTC
 * holds; otherwise only as text, in the language of OpenStreetMap.
 *
 * @param timezone hours ahead of UTC
 * @param byday days of the week, as iCalendar writes them
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsSchedule")
record HsdsSchedule(
        UUID id,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Schema(examples = "1") @Nullable Double timezone,
        @Schema(examples = "MO") @Nullable String wkst,
        @Schema(examples = "WEEKLY") @Nullable String freq,
        @Schema(examples = "MO,TU,WE,TH,FR") @Nullable String byday,
        @Schema(examples = "Mo-Fr 09:00-12:00; PH off") String description,
        @Schema(examples = "09:00+01:00") @Nullable String opensAt,
        @Schema(examples = "12:00+01:00") @Nullable String closesAt,
        @Schema(examples = "travaux") @Nullable String notes) {}
