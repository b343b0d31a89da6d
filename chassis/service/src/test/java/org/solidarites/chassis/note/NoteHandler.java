package org.solidarites.chassis.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.solidarites.chassis.event.IncomingEvent;
import org.solidarites.chassis.inbox.EventHandler;

/** Writes a note for each event; it fails for the subjects it is told to fail for. */
@ApplicationScoped
public class NoteHandler implements EventHandler {

    public static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

    private final NoteRepository notes;

    NoteHandler(NoteRepository notes) {
        this.notes = notes;
    }

    @Override
    public String type() {
        return "org.solidarites.test.happened.v1";
    }

    @Override
    public void on(IncomingEvent event) {
        notes.keep(Note.write(event.subject().toString()));
        if (BROKEN.contains(event.subject().toString())) {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
