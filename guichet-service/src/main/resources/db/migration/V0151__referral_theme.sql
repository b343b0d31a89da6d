-- What a referral is about, in the words of data·inclusion; null where nobody said.
ALTER TABLE referral ADD COLUMN theme varchar(150);
