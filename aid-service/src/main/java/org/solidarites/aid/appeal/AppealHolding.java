package org.solidarites.aid.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.solidarites.aid.person.DataSubject;
import org.solidarites.aid.person.PersonalHolding;

/** What the person said against a decision, and what the service said against her grant. */
@ApplicationScoped
class AppealHolding implements PersonalHolding {

    private final AppealRepository appeals;
    private final GrantWithdrawalRepository withdrawals;

    AppealHolding(AppealRepository appeals, GrantWithdrawalRepository withdrawals) {
        this.appeals = appeals;
        this.withdrawals = withdrawals;
    }

    @Override
    public String name() {
        return "appeals";
    }

    @Override
    public Optional<Object> held(DataSubject subject) {
        Proceedings all = new Proceedings(
                appeals.list("dossierId", subject.dossierId()).stream()
                        .map(Appeal::view)
                        .toList(),
                withdrawals.list("dossierId", subject.dossierId()).stream()
                        .map(GrantWithdrawal::view)
                        .toList());
        return all.appeals().isEmpty() && all.grantWithdrawals().isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** Dates and outcomes stay; words, and who lodged it, do not. */
    @Override
    public int erase(DataSubject subject) {
        return appeals.forgetPerson(subject.dossierId()) + withdrawals.forgetPerson(subject.dossierId());
    }

    /** Both kinds of proceedings, as the API shows them. */
    record Proceedings(List<AppealView> appeals, List<GrantWithdrawalView> grantWithdrawals) {}
}
