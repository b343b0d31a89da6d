package org.solidarites.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.impl.RoutingContextImpl;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.testing.CityAround;
import org.solidarites.gateway.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(CityAround.class)
class AnsweredRequestTest {

    private static final int MANY = 300;

    @Test
    void isLetGoAtOnce() throws JMException {
        for (int i = 0; i < MANY; i++) {
            given().auth().oauth2(Tokens.good()).get("/v1/referrals").then().statusCode(200);
        }

        assertThat(inMemory(RoutingContextImpl.class)).isLessThan(MANY / 3);
    }

    /** How many objects of the class are still needed by somebody. */
    private static long inMemory(Class<?> type) throws JMException {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(type.getName()))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }
}
