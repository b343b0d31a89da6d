-- An association waits for as many people as it helps; a resident still waits once for the same.
DROP INDEX waiting_entry_waiter_uk;
CREATE UNIQUE INDEX waiting_entry_resident_uk ON waiting_entry (waiter_subject, motive_id)
    WHERE state IN ('WAITING', 'OFFERED') AND waiter_kind = 'RESIDENT';
