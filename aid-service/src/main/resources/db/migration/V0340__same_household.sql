-- A household whose members ask each for themselves is found by the adults who live in it: their dates of birth, oldest
-- first. Who lives alone is found as a person.
ALTER TABLE household ADD COLUMN adults_together date[];
UPDATE household h SET adults_together = together.adults
FROM (
    SELECT household_ref, array_agg((adult ->> 'birthDate')::date ORDER BY (adult ->> 'birthDate')::date) AS adults
    FROM household, jsonb_path_query(facts::jsonb, '$.adults[*] ? (exists (@.birthDate))') AS adult
    GROUP BY household_ref
    HAVING count(*) > 1
) AS together
WHERE together.household_ref = h.household_ref;
ALTER TABLE household ADD CONSTRAINT household_adults_together_ck CHECK (cardinality(adults_together) > 1);
CREATE INDEX household_adults_together_ix ON household (adults_together) WHERE adults_together IS NOT NULL;
