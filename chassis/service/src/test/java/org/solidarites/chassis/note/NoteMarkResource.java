package org.solidarites.chassis.note;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** Below the addresses of another class, as the steps of a referral are. */
@Path("/v1/notes/{id}/marks")
@PermitAll
public class NoteMarkResource {

    @GET
    public String marks(@PathParam("id") UUID id) {
        return id.toString();
    }
}
