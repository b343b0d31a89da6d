-- Means of payment are named as the règlement names them.
ALTER TABLE payment DROP CONSTRAINT payment_means_ck, DROP CONSTRAINT payment_batch_fk;
UPDATE payment SET means = 'TRANSFER_TO_CREDITOR' WHERE means = 'TRANSFER';
UPDATE payment_batch SET means = 'TRANSFER_TO_CREDITOR' WHERE means = 'TRANSFER';
ALTER TABLE payment
    ADD CONSTRAINT payment_batch_fk FOREIGN KEY (batch_id, means) REFERENCES payment_batch (id, means),
    ADD CONSTRAINT payment_means_ck CHECK (
        means IN ('TRANSFER_TO_CREDITOR', 'VOUCHER', 'CASH_DESK')
        AND (cash_desk IS NOT NULL) = (means = 'CASH_DESK')
        AND (categories IS NOT NULL) = (means = 'VOUCHER')
        AND (valid_until IS NOT NULL) = (means = 'VOUCHER')
        AND (present_until IS NOT NULL) = (means = 'VOUCHER'));
