package org.solidarites.foodcoop.grant.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.money.Euros;

class SharesTest {

    @Test
    void givesTheCentsLeftOverToThoseThatRoundingTookMostFrom() {
        assertThat(cents(Shares.of(List.of(share(100), share(100), share(100)), Euros.ofCents(100))))
                .containsExactly(34L, 33L, 33L);
        assertThat(cents(Shares.of(List.of(share(1), share(999)), Euros.ofCents(150))))
                .containsExactly(0L, 150L);
        assertThat(cents(Shares.of(List.of(share(120), share(30)), Euros.ofCents(150))))
                .containsExactly(120L, 30L);
    }

    @RepeatedTest(20)
    void addsUpToTheWholeToTheCent(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Share> split = IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(i -> share(1 + random.nextLong(100_000_000_000L)))
                .toList();
        long whole = random.nextLong(100_000_000_000L);

        List<Long> shares = cents(Shares.of(split, Euros.ofCents(whole)));

        assertThat(shares.stream().mapToLong(Long::longValue).sum()).isEqualTo(whole);
        assertThat(shares).allMatch(share -> share >= 0);
    }

    private static Share share(long cents) {
        return new Share("A", "73282932000074", Euros.ofCents(cents));
    }

    private static List<Long> cents(List<Share> shares) {
        return shares.stream().map(share -> share.amount().cents()).toList();
    }
}
