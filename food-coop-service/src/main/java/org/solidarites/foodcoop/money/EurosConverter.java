package org.solidarites.foodcoop.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;

/** Keeps every amount as whole cents, in a {@code bigint} column whose name ends in {@code cents}. */
@Converter(autoApply = true)
public class EurosConverter implements AttributeConverter<Euros, Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Euros amount) {
        return amount == null ? null : amount.cents();
    }

    @Override
    public @Nullable Euros convertToEntityAttribute(@Nullable Long cents) {
        return cents == null ? null : Euros.ofCents(cents);
    }
}
