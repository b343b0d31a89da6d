-- What figures may know of a household, kept with the case at its submission: nobody is known by it.
ALTER TABLE desk ADD COLUMN quartier varchar(80);
ALTER TABLE dossier ADD COLUMN age_band varchar(20);
ALTER TABLE dossier ADD COLUMN quartier varchar(80);
ALTER TABLE dossier ADD CONSTRAINT dossier_age_band_ck CHECK (
    age_band IN ('UNDER_26', 'FROM_26_TO_39', 'FROM_40_TO_59', 'FROM_60_TO_74', 'FROM_75'));
CREATE INDEX dossier_received_ix ON dossier (received_on);
