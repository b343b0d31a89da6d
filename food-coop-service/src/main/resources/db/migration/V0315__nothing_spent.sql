-- A year in which nothing was spent is reported too.
ALTER TABLE grant_report
    DROP CONSTRAINT grant_report_counts_ck,
    ADD CONSTRAINT grant_report_counts_ck CHECK (people_helped >= 0 AND meals >= 0 AND spent_cents >= 0);
