package org.solidarites.longevity.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session as schema.org {@code Event} in JSON-LD, with the terms that OpenActive adds (Modelling Opportunity Data 2.0).
 * Nothing in it tells of a person who comes.
 */
@Schema(name = "EventLinkedData")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EventData(
        @JsonProperty("@context") Object context,
        @JsonProperty("@type") String type,
        @JsonProperty("@id") String address,
        String identifier,
        String name,
        @Nullable String description,
        @Schema(examples = "2027-03-16T10:00:00+01:00") String startDate,
        @Schema(examples = "2027-03-16T12:00:00+01:00") String endDate,
        @Schema(examples = "PT2H") String duration,
        String eventStatus,
        String eventAttendanceMode,
        @Nullable List<Concept> activity,
        Place location,
        Organization organizer,
        List<Offer> offers,
        boolean isAccessibleForFree,
        int maximumAttendeeCapacity,
        @Nullable Quantity ageRange,
        @Nullable List<String> level,
        @Nullable String genderRestriction,
        String url) {

    @Schema(name = "LinkedConcept")
    record Concept(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String address,
            String prefLabel,
            String inScheme) {}

    @Schema(name = "LinkedPlace")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Place(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String id,
            String identifier,
            String name,
            Address address,
            String url,
            @Nullable List<Opening> openingHoursSpecification) {}

    @Schema(name = "LinkedOpeningHours")
    record Opening(@JsonProperty("@type") String type, List<String> dayOfWeek, String opens, String closes) {}

    @Schema(name = "LinkedAddress")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Address(
            @JsonProperty("@type") String type,
            @Nullable String streetAddress,
            String addressLocality,
            String addressRegion,
            String postalCode,
            String addressCountry) {}

    @Schema(name = "LinkedOrganization")
    record Organization(
            @JsonProperty("@type") String type,
            @JsonProperty("@id") String address,
            String name,
            String url) {}

    @Schema(name = "LinkedOffer")
    record Offer(
            @JsonProperty("@type") String type,
            String identifier,
            String name,
            BigDecimal price,
            String priceCurrency) {}

    @Schema(name = "LinkedQuantity")
    record Quantity(@JsonProperty("@type") String type, int minValue) {}
}
