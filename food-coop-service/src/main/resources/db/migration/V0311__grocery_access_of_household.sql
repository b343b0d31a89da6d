-- Whether a household has an access to an épicerie is asked whenever one is opened or renewed.
CREATE INDEX grocery_access_household_ix ON grocery_access (household_ref, grocery);
