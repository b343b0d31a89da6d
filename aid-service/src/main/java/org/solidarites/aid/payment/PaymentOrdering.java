package org.solidarites.aid.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.desk.Desks;
import org.solidarites.aid.dossier.DossierCard;
import org.solidarites.aid.envelope.Envelopes;
import org.solidarites.aid.regulation.AidRule;
import org.solidarites.aid.regulation.Regulations;
import org.solidarites.chassis.identity.Callers;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Orders payments and takes them back. */
@ApplicationScoped
class PaymentOrdering {

    private final PaymentRepository payments;
    private final PayeeRepository payees;
    private final Envelopes envelopes;
    private final Desks desks;
    private final Regulations regulations;
    private final Callers callers;
    private final Clock clock;

    PaymentOrdering(
            PaymentRepository payments,
            PayeeRepository payees,
            Envelopes envelopes,
            Desks desks,
            Regulations regulations,
            Callers callers,
            Clock clock) {
        this.payments = payments;
        this.payees = payees;
        this.envelopes = envelopes;
        this.desks = desks;
        this.regulations = regulations;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Orders a payment of a dossier's grant.
     *
     * @throws Refusal {@code PAYMENT_AMOUNT_MISSING}, {@code MEANS_PART_MISSING}, {@code MEANS_PART_UNEXPECTED},
     *     {@code GRANT_CREDITED_AT_THE_CAISSE}, {@code MEANS_NOT_ALLOWED}, {@code INVALID_IBAN}, {@code VOUCHER_VALIDITY}, {@code UNKNOWN_GUICHET}, {@code COMMITMENT_MISSING}, {@code
     *     COMMITMENT_EXCEEDED}
     */
    Payment order(DossierCard dossier, NewPayment sent) {
        if (sent.amount().cents() <= 0) {
            throw AidProblem.PAYMENT_AMOUNT_MISSING.refuse().at(FieldError.inBody("amount"));
        }
        requireOnly(sent.means(), Means.TRANSFER_TO_CREDITOR, sent.payee(), "payee");
        requireOnly(sent.means(), Means.VOUCHER, sent.voucher(), "voucher");
        requireOnly(sent.means(), Means.CASH_DESK, sent.cashDesk(), "cashDesk");
        requireAllowed(dossier, sent.means());
        Payment payment = new Payment(
                dossier.id(), dossier.aid(), sent.means(), sent.amount(), callers.current(), clock.instant());
        Payee payee = prepare(payment, dossier.householdRef(), sent);
        envelopes.liquidate(dossier.id(), payment.id(), payment.amount());
        if (payee != null) {
            payees.persist(payee);
        }
        return payments.keep(payment);
    }

    private static void requireOnly(Means means, Means needing, @Nullable Object part, String name) {
        if (means == needing && part == null) {
            throw AidProblem.MEANS_PART_MISSING
                    .refuse()
                    .with("means", means)
                    .with("part", name)
                    .at(FieldError.inBody(name));
        }
        if (means != needing && part != null) {
            throw AidProblem.MEANS_PART_UNEXPECTED
                    .refuse()
                    .with("means", means)
                    .with("part", name)
                    .at(FieldError.inBody(name));
        }
    }

    /** The grant says how it is paid; one from before grants said it, by what the règlement allows. */
    private void requireAllowed(DossierCard dossier, Means means) {
        if (!dossier.granted()) {
            throw AidProblem.COMMITMENT_MISSING.refuse();
        }
        if (dossier.means() == AidRule.MeansOfPayment.CAISSE) {
            throw AidProblem.GRANT_CREDITED_AT_THE_CAISSE.refuse();
        }
        List<String> allowed = allowed(dossier);
        if (!allowed.contains(means.name())) {
            throw AidProblem.MEANS_NOT_ALLOWED
                    .refuse()
                    .with("means", means)
                    .with("aid", dossier.aid())
                    .with("allowed", String.join(", ", allowed))
                    .at(FieldError.inBody("means"));
        }
    }

    private List<String> allowed(DossierCard dossier) {
        List<AidRule.MeansOfPayment> allowed = dossier.means() != null
                ? List.of(dossier.means())
                : regulations
                        .rule(Objects.requireNonNull(dossier.regulation()), dossier.aid())
                        .payment()
                        .value();
        return allowed.stream()
                .filter(means -> means != AidRule.MeansOfPayment.CAISSE)
                .map(Enum::name)
                .toList();
    }

    /** Notes what its means needs; the payee of a transfer is kept apart. */
    private @Nullable Payee prepare(Payment payment, UUID householdRef, NewPayment sent) {
        return switch (sent.means()) {
            case TRANSFER_TO_CREDITOR -> payee(payment.id(), householdRef, Objects.requireNonNull(sent.payee()));
            case VOUCHER -> {
                payment.by(Voucher.issued(Objects.requireNonNull(sent.voucher()), LocalDate.now(clock)));
                yield null;
            }
            case CASH_DESK -> {
                payment.at(desk(Objects.requireNonNull(sent.cashDesk())));
                yield null;
            }
            case CAISSE -> throw new IllegalStateException("no means that is ordered");
        };
    }

    private static Payee payee(UUID payment, UUID householdRef, NewPayment.PayeeDetails sent) {
        Iban iban = Iban.of(sent.iban())
                .orElseThrow(() -> AidProblem.INVALID_IBAN.refuse().at(FieldError.inBody("payee/iban")));
        return new Payee(payment, householdRef, sent.name().strip(), iban, sent.reference());
    }

    private String desk(String code) {
        if (!desks.receives(code)) {
            throw AidProblem.UNKNOWN_GUICHET.refuse().with("guichet", code).at(FieldError.inBody("cashDesk"));
        }
        return code;
    }

    /**
     * Takes a payment back before it is in a batch: its amount may be ordered again.
     *
     * @throws Refusal {@code PAYMENT_NOT_FOUND}, {@code PAYMENT_STATE_FORBIDS}
     */
    Payment cancel(UUID id) {
        return takeBack(payments.held(id).orElseThrow(AidProblem.PAYMENT_NOT_FOUND::refuse));
    }

    /** Takes back a payment that the caller holds. */
    Payment takeBack(Payment payment) {
        payment.require(PaymentState.ORDERED);
        envelopes.giveBack(payment.dossierId(), payment.id(), payment.amount());
        payment.cancel(callers.current(), clock.instant());
        return payments.keep(payment);
    }
}
