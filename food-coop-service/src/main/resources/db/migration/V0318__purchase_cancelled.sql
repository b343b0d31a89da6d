-- A seller cancels a purchase on the day it was made; the ledger gets a new entry.
ALTER TABLE purchase ADD COLUMN cancelled_at timestamptz;
