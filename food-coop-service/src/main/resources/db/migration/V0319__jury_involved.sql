-- The memberships of somebody on a jury may change; a score of a project that they turn out to be involved in does not count.
ALTER TABLE jury_score ADD COLUMN involved boolean NOT NULL DEFAULT false;
