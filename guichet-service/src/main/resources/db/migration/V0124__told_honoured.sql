-- That somebody came is told once, however often an agent corrects the note.
ALTER TABLE appointment ADD COLUMN told_honoured boolean NOT NULL DEFAULT false;
UPDATE appointment a SET told_honoured = true
    WHERE a.status = 'SEEN' OR EXISTS (
        SELECT FROM outbox_event o
        WHERE o.aggregate_id = a.id::text AND o.type = 'org.solidarites.appointment.honoured.v1');
ALTER TABLE appointment ALTER COLUMN told_honoured DROP DEFAULT;
