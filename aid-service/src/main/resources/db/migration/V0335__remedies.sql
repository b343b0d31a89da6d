-- The time to appeal runs from the notification, and anew from the reasons of a rejection by silence that were asked for.
-- When decisions of before were notified is not known: their time does not run until that is recorded.
ALTER TABLE dossier
    ADD COLUMN notified_on      date,
    ADD COLUMN notified_by      varchar(30),
    ADD COLUMN reasons_asked_on date,
    ADD COLUMN reasons_given_on date,
    ADD CONSTRAINT dossier_notified_ck CHECK (
        (notified_on IS NULL) = (notified_by IS NULL)
        AND (notified_on IS NULL OR decision IN ('GRANTED', 'REFUSED'))),
    ADD CONSTRAINT dossier_reasons_asked_ck CHECK (
        (reasons_asked_on IS NULL OR decision = 'IMPLICITLY_REJECTED')
        AND (reasons_given_on IS NULL OR reasons_given_on >= reasons_asked_on));
ALTER TABLE appeal
    ADD COLUMN notified_on date,
    ADD COLUMN notified_by varchar(30),
    ADD CONSTRAINT appeal_notified_ck CHECK (
        (notified_on IS NULL) = (notified_by IS NULL) AND (notified_on IS NULL OR state = 'CONFIRMED'));
