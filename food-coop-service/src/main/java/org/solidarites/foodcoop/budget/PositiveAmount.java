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

/**
 * An amount above zero and not so large that sums of some hundred of them leave the range of whole cents. Null passes:
 * whether an amount must be there is said apart.
 */
@Constraint(validatedBy = PositiveAmount.Check.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface PositiveAmount {

    String message() default "{org.solidarites.positive-amount}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<PositiveAmount, Euros> {

        static final Euros LARGEST = Euros.of(1_000_000_000);

        @Override
        public boolean isValid(@Nullable Euros amount, ConstraintValidatorContext context) {
            return amount == null || (amount.cents() > 0 && amount.compareTo(LARGEST) <= 0);
        }
    }
}
