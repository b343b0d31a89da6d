package org.solidarites.guichet.standard.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this API is of the standard. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsApiInformation")
record HsdsApiInformation(@Schema(examples = "3.0") String version, URI profile, URI openapiUrl) {}
