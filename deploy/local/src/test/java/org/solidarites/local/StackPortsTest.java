package org.solidarites.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    @DisplayName("a variable changes one port and leaves the others")
    void readsVariables() {
        StackPorts ports = StackPorts.from(Map.of("SOLIDARITES_PORT_GATEWAY", "18080"));

        assertThat(ports.of(PartName.GATEWAY)).isEqualTo(18080);
        assertThat(ports.of(PartName.KEYCLOAK)).isEqualTo(8180);
        assertThat(ports.kafkaController(1)).isEqualTo(9093);
    }

    @Test
    @DisplayName("further instances listen a thousand above, or where their own variable says")
    void derivesPorts() {
        StackPorts ports =
                StackPorts.from(Map.of("SOLIDARITES_PORT_GUICHET", "7000", "SOLIDARITES_PORT_AID_2", "7777"));

        assertThat(ports.of(PartId.of("guichet-2"))).isEqualTo(8000);
        assertThat(ports.of(PartId.of("aid-2"))).isEqualTo(7777);
        assertThat(ports.of(PartId.of("gateway-3"))).isEqualTo(10080);
        assertThat(ports.of(PartId.of("kafka-2"))).isEqualTo(10092);
        assertThat(ports.kafkaController(3)).isEqualTo(11093);
    }

    @Test
    @DisplayName("what is no port is refused with the name of the variable")
    void refusesNonsense() {
        assertThatThrownBy(() -> StackPorts.from(Map.of("SOLIDARITES_PORT_KAFKA", "none")))
                .isInstanceOf(StackException.class)
                .hasMessage("SOLIDARITES_PORT_KAFKA must be a port between 1 and 65535, not \"none\".");
    }

    @Test
    @DisplayName("free ports are all different")
    void givesDifferentPorts() {
        StackPorts ports = StackPorts.free();

        assertThat(ports.ofParts().values())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(ports.ofControllers().values())
                .doesNotContainAnyElementsOf(ports.ofMetrics().values());
        assertThat(ports.ofControllers().values())
                .doesNotContainAnyElementsOf(ports.ofMetrics().values());
    }
}
