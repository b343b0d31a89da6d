package org.solidarites.guichet.standard.datainclusion;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.http.Answers;
import org.solidarites.chassis.http.PageRequest;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.guichet.directory.GuichetState;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Offer;
import org.solidarites.guichet.directory.OfferFilter;
import org.solidarites.guichet.directory.Offers;
import org.solidarites.guichet.directory.PlaceFilter;
import org.solidarites.guichet.directory.Vocabularies;
import org.solidarites.guichet.standard.Bodies;
import org.solidarites.guichet.standard.StandardConfig;

/** The open places of the directory and what they offer, for data·inclusion. */
@Path("/v1/data-inclusion")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data·inclusion", description = "The directory after the schema of data·inclusion, version 1.")
@RunOnVirtualThread
public class DataInclusionResource {

    private final Offers offers;
    private final Bodies bodies;
    private final Vocabularies words;
    private final StandardConfig config;
    private final Clock clock;

    DataInclusionResource(Offers offers, Bodies bodies, Vocabularies words, StandardConfig config, Clock clock) {
        this.offers = offers;
        this.bodies = bodies;
        this.words = words;
        this.config = config;
        this.clock = clock;
    }

    /** Lists open places by id. */
    @GET
    @Path("/structures")
    @PermitAll
    @Operation(
            summary = "List structures (data·inclusion)",
            description = "Open places, each valid after the schema `structure` 1.0.8. What is not known is left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page of structures.",
            content = @Content(schema = @Schema(implementation = StructurePage.class)))
    public Response structures(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<GuichetView> open = Page.of(
                offers.placesAfter(PlaceFilter.in(GuichetState.OPEN), page.after(1), page.rows()),
                page.limit(),
                place -> Cursor.of(place.id().toString()));
        return Answers.page(at, open.map(mapping()::structure));
    }

    /** Lists what open places offer, by place and code. */
    @GET
    @Path("/services")
    @PermitAll
    @Operation(
            summary = "List services (data·inclusion)",
            description =
                    "What open places offer, each valid after the schema `service` 1.0.8. What is not known is left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page of services.",
            content = @Content(schema = @Schema(implementation = ServicePage.class)))
    public Response services(@Valid @BeanParam PageRequest page, @Context UriInfo at) {
        Page<Offer> open = Page.of(
                offers.after(OfferFilter.in(GuichetState.OPEN), page.after(2), page.rows()),
                page.limit(),
                Offers::cursorOf);
        return Answers.page(at, open.map(mapping()::service));
    }

    private DataInclusion mapping() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CityTime.ZONE);
        return new DataInclusion(config.source(), bodies, words, today, CityTime.ZONE);
    }

    /** The shape of a page of structures, for the API document. */
    @Schema(name = "DataInclusionStructurePage")
    record StructurePage(List<Structure> items, @Nullable String next) {}

    /** The shape of a page of services, for the API document. */
    @Schema(name = "DataInclusionServicePage")
    record ServicePage(List<Service> items, @Nullable String next) {}
}
