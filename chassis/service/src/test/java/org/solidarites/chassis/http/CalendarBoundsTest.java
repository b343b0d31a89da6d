package org.solidarites.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarBoundsTest {

    private final ObjectMapper json = new ObjectMapper();

    @BeforeEach
    void bound() {
        new CalendarBounds().customize(json);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T10:00:00+01:00, 2026-01-15T10:00:00+01:00",
        "2026-01-15T10:00:00.000001Z, 2026-01-15T10:00:00.000001Z",
        // as it was in Paris until 1911
        "0001-01-01T00:09:21+00:09:21, 0001-01-01T00:00:00Z",
    })
    void writesTimesAsRfc3339Can(OffsetDateTime time, String written) throws Exception {
        assertThat(json.writeValueAsString(time)).isEqualTo('"' + written + '"');
    }
}
