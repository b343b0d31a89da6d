-- A grant says how it is paid. A credit at the caisse is paid by the decision itself, in no batch.
ALTER TABLE dossier
    ADD COLUMN means          varchar(20),
    ADD COLUMN proposed_means varchar(20),
    ADD CONSTRAINT dossier_means_ck CHECK (means IS NULL OR decision = 'GRANTED'),
    ADD CONSTRAINT dossier_proposed_means_ck CHECK (proposed_means IS NULL OR proposed = 'GRANTED');

-- Before, every grant of food was credited, whatever else was ordered for it: where nothing was, nothing shall be.
UPDATE dossier d SET means = 'CAISSE'
WHERE decision = 'GRANTED' AND aid_kind = 'FOOD' AND amount_cents IS NOT NULL
  AND NOT EXISTS (SELECT FROM payment p WHERE p.dossier_id = d.id);

ALTER TABLE payment DROP CONSTRAINT payment_means_ck, DROP CONSTRAINT payment_batch_ck;
ALTER TABLE payment
    ADD CONSTRAINT payment_batch_ck CHECK (
        (batch_id IS NOT NULL) = (means <> 'CAISSE' AND state IN ('IN_BATCH', 'PAID', 'REJECTED'))),
    ADD CONSTRAINT payment_caisse_ck CHECK (means <> 'CAISSE' OR state = 'PAID'),
    ADD CONSTRAINT payment_means_ck CHECK (
        means IN ('TRANSFER_TO_CREDITOR', 'VOUCHER', 'CASH_DESK', 'CAISSE')
        AND (cash_desk IS NOT NULL) = (means = 'CASH_DESK')
        AND (categories IS NOT NULL) = (means = 'VOUCHER')
        AND (valid_until IS NOT NULL) = (means = 'VOUCHER')
        AND (present_until IS NOT NULL) = (means = 'VOUCHER'));
