package org.solidarites.chassis.note;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.event.CityEvent;

@Entity
@Table(name = "note")
class Note extends Aggregate {

    private String text;

    protected Note() {}

    static Note write(String text) {
        Note note = new Note();
        note.text = text;
        note.raise(new Written(note.id(), text.length()));
        return note;
    }

    String text() {
        return text;
    }

    record Written(UUID noteId, int length) implements CityEvent {
        @Override
        public String type() {
            return "org.solidarites.note.written.v1";
        }

        @Override
        public UUID subject() {
            return noteId;
        }
    }
}
