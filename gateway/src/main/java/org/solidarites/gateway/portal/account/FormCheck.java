package org.solidarites.gateway.portal.account;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** Looks at what a form asks as the API does at a body. */
@Singleton
public class FormCheck {

    private final Validator validator;

    FormCheck(Validator validator) {
        this.validator = validator;
    }

    /**
     * What is asked, if it is valid.
     *
     * @throws Refusal {@code INVALID_INPUT} that names the fields
     */
    public <T> T valid(T wanted) {
        Set<ConstraintViolation<T>> faults = validator.validate(wanted);
        if (!faults.isEmpty()) {
            Refusal refusal = CommonProblem.INVALID_INPUT.refuse();
            faults.forEach(fault -> refusal.at(
                    FieldError.inBody(fault.getPropertyPath().iterator().next().getName())
                            .saying(fault.getMessage())));
            throw refusal;
        }
        return wanted;
    }
}
