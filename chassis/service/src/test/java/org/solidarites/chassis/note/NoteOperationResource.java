package org.solidarites.chassis.note;

import jakarta.ws.rs.Path;
import org.solidarites.chassis.inbox.DeadLetters;
import org.solidarites.chassis.inbox.DeadLettersResource;

@Path("/v1/note/dead-letter-replays")
public class NoteOperationResource extends DeadLettersResource {

    NoteOperationResource(DeadLetters deadLetters) {
        super(deadLetters);
    }
}
