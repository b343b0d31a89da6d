-- What has closed and waits to be decided is looked for every few seconds.
CREATE INDEX coop_proposal_undecided_ix ON coop_proposal (closes_at) WHERE outcome IS NULL;
