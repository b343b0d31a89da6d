package org.solidarites.guichet.standard.hsds;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.solidarites.guichet.standard.StandardConfig;

/** What this API is of the Human Services Data Specification. */
@Path("/v1/hsds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "HSDS", description = "The directory after the Human Services Data Specification 3.0 (Open Referral).")
@NonBlocking
public class HsdsResource {

    private static final String VERSION = "3.0";
    private static final URI PROFILE = URI.create("https://github.com/openreferral/specification/tree/3.0");

    private final StandardConfig config;

    HsdsResource(StandardConfig config) {
        this.config = config;
    }

    /** Tells the version of the standard and where the document of this API is. */
    @GET
    @PermitAll
    @Operation(
            summary = "Tell what is offered of HSDS",
            description = "The version of the standard, its profile, here the standard itself, and the API document.")
    public HsdsApiInformation tell() {
        return new HsdsApiInformation(VERSION, PROFILE, config.openapiUrl());
    }
}
