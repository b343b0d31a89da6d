package org.solidarites.chassis.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EurosTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void isANumberWithTwoDecimalsInJson() throws Exception {
        assertThat(json.writeValueAsString(Euros.ofCents(1250))).isEqualTo("12.50");
        assertThat(json.readValue("12.5", Euros.class)).isEqualTo(Euros.ofCents(1250));
        assertThat(json.readValue("650", Euros.class)).isEqualTo(Euros.of(650));
    }

    @Test
    void refusesAThirdDecimal() {
        assertThatThrownBy(() -> Euros.of(new BigDecimal("0.005")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two decimals");
    }

    @Test
    @Timeout(10)
    void refusesANumberThatIsShortToWriteAndEndlessToRead() {
        assertThatThrownBy(() -> Euros.of(new BigDecimal("1e999999999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 digits");
        assertThatThrownBy(() -> Euros.of(new BigDecimal("1e-999999999"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundsADivisionHalfUp() {
        assertThat(Euros.of(100).dividedBy(new BigDecimal("3"))).isEqualTo(Euros.ofCents(3333));
        assertThat(Euros.ofCents(25).dividedBy(new BigDecimal("2"))).isEqualTo(Euros.ofCents(13));
    }

    @Test
    void overflowsLoudly() {
        assertThatThrownBy(() -> Euros.ofCents(Long.MAX_VALUE).plus(Euros.ofCents(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
