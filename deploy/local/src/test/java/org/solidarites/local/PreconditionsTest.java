package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("a taken port is named, with the part that needs it and the variable that changes it")
    void namesTakenPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            LocalConfig config = config(Map.of("SOLIDARITES_PORT_FOOD_COOP", String.valueOf(port)));

            assertThatThrownBy(() -> Preconditions.checkPorts(config, config.members()))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("Port %d, which food-coop needs, is taken".formatted(port))
                    .hasMessageContaining("SOLIDARITES_PORT_FOOD_COOP=");
        }
    }

    @Test
    @DisplayName("every conflict is named at once")
    void namesEveryConflict() {
        assertThat(Preconditions.conflict("SOLIDARITES_PORT_KAFKA_CONTROLLER", 9093))
                .isEqualTo("Port 9093, which kafka-controller needs, is taken by another program. Free it, or choose "
                        + "another: SOLIDARITES_PORT_KAFKA_CONTROLLER=19093 ./solidarites up");
    }

    @Test
    @DisplayName("too little memory is refused before anything is started")
    void refusesTooLittleMemory() {
        assertThatThrownBy(() -> Preconditions.checkMemory(900, 9))
                .hasMessageContaining("9 parts need about 2250 MiB, and 900 MiB are free");
        assertThatCode(() -> Preconditions.checkMemory(4000, 9)).doesNotThrowAnyException();
    }

    private LocalConfig config(Map<String, String> environment) {
        StackPorts ports = StackPorts.from(environment);
        var parts = EnumSet.of(PartName.FOOD_COOP);
        return new LocalConfig(directory, directory, directory, ports, parts, Scale.ONE, Map.of(), false);
    }
}
