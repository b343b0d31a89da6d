-- What is left of the quota of each program, for all instances of the gateway together. The state is Bucket4j's own.
CREATE TABLE quota_bucket (
  id text PRIMARY KEY,
  state bytea,
  expires_at bigint
);
CREATE INDEX quota_bucket_expiry ON quota_bucket (expires_at);

-- What programs asked, day by day: shown to them, and kept for a year.
CREATE TABLE quota_use (
  consumer text NOT NULL,
  day date NOT NULL,
  allowed bigint NOT NULL,
  refused bigint NOT NULL,
  PRIMARY KEY (consumer, day)
);
