package org.solidarites.chassis.testing;

import io.restassured.RestAssured;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program shows of its metrics, in the format of Prometheus. */
public final class ShownMetrics {

    private ShownMetrics() {}

    /** The value of a metric of the service under test; zero if it is not there. */
    public static double of(String metric) {
        return at("/q/metrics", metric);
    }

    /**
     * The value of a metric at some address; zero if it is not there.
     *
     * @param metric with its labels as they stand there: {@code name{label="value"}}
     */
    public static double at(String address, String metric) {
        String all = RestAssured.get(address).asString();
        // What is recorded in a trace has it behind the value, as an exemplar.
        Matcher line = Pattern.compile("^" + Pattern.quote(metric) + " (\\S+)( # .*)?$", Pattern.MULTILINE)
                .matcher(all);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
