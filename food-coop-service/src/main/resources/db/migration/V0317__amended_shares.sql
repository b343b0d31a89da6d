-- An avenant may split a grant anew among its partners.
ALTER TABLE grant_amendment ADD COLUMN shares jsonb;
