package org.solidarites.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    private static final SocketAddress PROXY = SocketAddress.inetSocketAddress(4711, "10.0.0.9");

    @ParameterizedTest(name = "{0} proxies, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # proxies | X-Forwarded-For, lines by ;                | counted as
            0         | 203.0.113.7                                | 10.0.0.9
            1         | 203.0.113.7                                | 203.0.113.7
            1         | 198.51.100.1, 203.0.113.7                  | 203.0.113.7
            1         | 198.51.100.1; 203.0.113.7                  | 203.0.113.7
            2         | 198.51.100.1, 203.0.113.7, 10.0.0.8        | 203.0.113.7
            2         | 203.0.113.7                                | 10.0.0.9
            1         | 2001:db8::7                                | 2001:db8::7
            1         | somebody                                   | 10.0.0.9
            1         | 203.0.113.7,                               | 10.0.0.9
            """)
    void isWhatTheOutermostProxyOfOursSaw(int proxies, String forwarded, String expected) {
        List<String> lines = Arrays.asList(forwarded.split(";"));

        assertThat(Consumer.at(Origin.of(PROXY, lines, proxies)))
                .isEqualTo(Consumer.at(SocketAddress.inetSocketAddress(1, expected)));
    }
}
