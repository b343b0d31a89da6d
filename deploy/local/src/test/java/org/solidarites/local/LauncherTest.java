package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    @DisplayName("the status of a stack that does not run is 3, and says how to start it")
    void tellsThatNothingRuns() {
        assertThat(run("status")).isEqualTo(3);
        assertThat(said()).contains("It is not running: ./solidarites up");
    }

    @Test
    @DisplayName("stopping what does not run is no failure")
    void stopsNothing() {
        assertThat(run("down")).isZero();
        assertThat(said()).contains("It is not running.");
    }

    @Test
    @DisplayName("a wrong command is answered with where to find the right ones and the exit code 2")
    void showsUsage() {
        assertThat(run("go")).isEqualTo(2);
        assertThat(said()).contains("There is no command \"go\". ./solidarites help tells what there is.");
    }

    @Test
    @DisplayName("a start on a taken port fails before anything is started")
    void refusesToStartOnTakenPort() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            var environment = Map.of(
                    "SOLIDARITES_HOME",
                    home.toString(),
                    "SOLIDARITES_PARTS",
                    "postgres",
                    "SOLIDARITES_PORT_POSTGRES",
                    port);

            assertThat(run(environment, "up", "-d")).isEqualTo(1);
            assertThat(said()).contains("Port " + port + ", which postgres needs, is taken by another program.");
            assertThat(home.resolve("data")).doesNotExist();
        }
    }

    private int run(String... arguments) {
        return run(Map.of("SOLIDARITES_HOME", home.toString()), arguments);
    }

    private int run(Map<String, String> environment, String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Launcher.run(arguments, environment, out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
