-- Somebody who asks again is found by the date of birth; names are compared after.
CREATE INDEX person_birth_date_ix ON person (birth_date);
