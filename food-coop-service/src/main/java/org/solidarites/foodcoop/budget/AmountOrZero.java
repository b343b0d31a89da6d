package org.solidarites.foodcoop.budget;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** An amount of {@link PositiveAmount}, or none: what was spent may be nothing. */
@Constraint(validatedBy = AmountOrZero.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface AmountOrZero {

    String message() default "{org.solidarites.amount-or-zero}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<AmountOrZero, Euros> {

        @Override
        public boolean isValid(@Nullable Euros amount, ConstraintValidatorContext context) {
            return amount == null || (!amount.isNegative() && amount.compareTo(PositiveAmount.Check.LARGEST) <= 0);
        }
    }
}
