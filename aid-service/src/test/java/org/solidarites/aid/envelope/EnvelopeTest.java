package org.solidarites.aid.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

class EnvelopeTest {

    private static final Signature NOBODY = new Signature(null, Instant.EPOCH);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "committee, ≤ 100.00 €",
        "instructor, ≤ 100.00 €",
        "finance, ≤ 100.00 €",
        "coordinator, ≤ 100.00 €",
        "agent, ",
        "partner, ",
        "resident, ",
    })
    void tellsWhatIsLeftOnlyToThoseEntitled(String role, String told) {
        Envelope envelope = of(Euros.of(100));
        Caller caller = new Caller("somebody", Set.of(role), null, Set.of());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> envelope.requireLeft(Euros.of(101), caller))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(AidProblem.ENVELOPE_EXHAUSTED);
                    assertThat(refusal.fieldErrors())
                            .extracting(FieldError::detail)
                            .containsExactly(told);
                    assertThat(refusal.arguments().values()).doesNotContain(Euros.of(100));
                });
        envelope.requireLeft(Euros.of(100), caller);
    }

    @Test
    void numbersItsEntriesWithoutAGap() {
        Envelope envelope = new Envelope("aide-alimentaire", 2026);

        assertThat(envelope.open(Euros.of(100), "Budget", NOBODY).number()).isEqualTo(1);
        assertThat(envelope.adjust(Euros.of(50), "Budget", NOBODY).number()).isEqualTo(2);
        assertThat(envelope.adjust(Euros.of(-150), "Budget", NOBODY).number()).isEqualTo(3);
        assertThat(envelope.view().amount()).isEqualTo(Euros.ZERO);
    }

    private static Envelope of(Euros amount) {
        Envelope envelope = new Envelope("aide-alimentaire", 2026);
        envelope.open(amount, "Budget", NOBODY);
        return envelope;
    }
}
