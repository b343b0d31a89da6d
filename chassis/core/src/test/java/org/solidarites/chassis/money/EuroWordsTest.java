package org.solidarites.chassis.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EuroWordsTest {

    static Stream<Locale> regions() {
        return Stream.of(Locale.FRANCE, Locale.of("en", "IE"));
    }

    @ParameterizedTest
    @MethodSource("regions")
    void writesEachAmountAsTheLibraryDoes(Locale region) {
        EuroWords euros = new EuroWords(region);
        NumberFormat library = NumberFormat.getCurrencyInstance(region);
        Random random = new Random(44109);
        LongStream bounds =
                LongStream.of(0, 1, -1, 9, 99, 100, 99_999, 100_000, -100_000, Long.MAX_VALUE, Long.MIN_VALUE);
        LongStream others = LongStream.range(0, 10_000).map(i -> random.nextLong() >> random.nextInt(64));
        LongStream.concat(bounds, others)
                .mapToObj(Euros::ofCents)
                .forEach(amount -> assertThat(euros.words(amount)).isEqualTo(library.format(amount.toDecimal())));
    }
}
