package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Nobody takes the machine's day, or that of UTC, for the city's: a test that does fails every night for an hour or two, and a
 * program is wrong then.
 */
class DayOfTheCityTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern OTHER_DAY = Pattern.compile(
            "\\b(LocalDate|LocalDateTime|YearMonth|Year|LocalTime)\\s*\\.now\\(\\s*(\\)|Clock\\.system(UTC|Default))");

    @Test
    void everyDayIsOneOfTheCity() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(1_000);

        assertThat(sources.stream().filter(DayOfTheCityTest::takesAnotherDay)).isEmpty();
    }

    @Test
    void seesWhatIsMeant() {
        assertThat(OTHER_DAY.matcher("LocalDate." + "now()").find()).isTrue();
        assertThat(OTHER_DAY
                        .matcher("YearMonth." + "now(\n    Clock.systemUTC())")
                        .find())
                .isTrue();
        assertThat(OTHER_DAY.matcher("LocalDate.now(CityTime.ZONE)").find()).isFalse();
        assertThat(OTHER_DAY.matcher("LocalDate.now(clock)").find()).isFalse();
    }

    private static boolean takesAnotherDay(Path source) {
        try {
            return OTHER_DAY.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        return Checkout.files(
                ROOT,
                file -> file.toString().endsWith(".java") && file.toString().contains("/src/"));
    }
}
