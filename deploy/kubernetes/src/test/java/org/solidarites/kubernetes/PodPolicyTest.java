package org.solidarites.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every program that is ours, and the shape of everything. */
class PodPolicyTest {

    private static final Set<String> PROGRAMS =
            Set.of("guichet-service", "aid-service", "food-coop-service", "longevity-service", "gateway");

    static Stream<Manifests> overlays() {
        return Manifests.OVERLAYS.stream().map(Manifests::of);
    }

    @TestFactory
    Stream<DynamicTest> everyObjectHasTheShapeOfItsKind() {
        return Stream.of("base", "overlays/small", "overlays/city", "recovery")
                .map(Manifests::of)
                .flatMap(made -> made.objects().stream()
                        .map(one -> DynamicTest.dynamicTest(
                                made + " " + one.path("kind").asText() + " " + Manifests.name(one),
                                () -> assertThat(Shapes.faults(one)).isEmpty())));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyProgramIsThere(Manifests made) {
        assertThat(made.kind("Deployment").stream().map(Manifests::name)).containsExactlyInAnyOrderElementsOf(PROGRAMS);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nobodyIsRootOrWritesIntoTheImage(Manifests made) {
        assertThat(made.kind("Deployment")).allSatisfy(deployment -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            JsonNode container = Manifests.container(deployment);
            assertThat(pod.path("containers")).hasSize(1);
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                    .isEqualTo("ALL");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true))
                    .as("or Quarkus takes KAFKA_… of Kubernetes for its own")
                    .isFalse();
            assertThat(pod.path("volumes").toString()).doesNotContain("hostPath");
            assertThat(container.path("volumeMounts").findValuesAsText("mountPath"))
                    .contains("/tmp");
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyImageHasAVersion(Manifests made) {
        assertThat(made.kind("Deployment"))
                .allSatisfy(deployment -> assertThat(
                                Manifests.container(deployment).path("image").asText())
                        .matches(".*/" + Manifests.name(deployment) + ":" + Build.version()));
        assertThat(made.objects().toString()).doesNotContain(":latest");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyContainerSaysWhatItNeeds(Manifests made) {
        assertThat(made.kind("Deployment"))
                .allSatisfy(deployment ->
                        assertHasResources(Manifests.container(deployment).path("resources")));
        for (String kind : List.of("Cluster", "KafkaNodePool", "KafkaConnect", "Keycloak")) {
            assertThat(made.kind(kind)).isNotEmpty().allSatisfy(one -> assertHasResources(one.at("/spec/resources")));
        }
    }

    private static void assertHasResources(JsonNode resources) {
        for (String part : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
            assertThat(resources.at(part).asText()).as(part).matches("[0-9]+(m|Mi|Gi)?");
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void theHeapLeavesRoomForTheRest(Manifests made) {
        assertThat(made.kind("Deployment")).allSatisfy(deployment -> {
            int heap = Integer.parseInt(
                    made.environment(deployment).get("JAVA_TOOL_OPTIONS").replaceAll("(?s).*-Xmx(\\d+)m.*", "$1"));
            int limit = Integer.parseInt(Manifests.container(deployment)
                    .at("/resources/limits/memory")
                    .asText()
                    .replace("Mi", ""));
            assertThat(limit).isGreaterThanOrEqualTo(heap + 256);
        });
    }

    /** SmallRye Health answers at three addresses, on the port of everything else: no other port is configured. */
    @ParameterizedTest
    @MethodSource("overlays")
    void theProbesAskWhatTheServicesAnswer(Manifests made) {
        assertThat(Build.shared().keySet()).noneMatch(key -> key.startsWith("quarkus.management"));
        Map<String, String> probes = Map.of(
                "startupProbe",
                "/q/health/started",
                "readinessProbe",
                "/q/health/ready",
                "livenessProbe",
                "/q/health/live");
        assertThat(made.kind("Deployment"))
                .allSatisfy(deployment -> probes.forEach((probe, path) -> {
                    JsonNode get = Manifests.container(deployment).path(probe).path("httpGet");
                    assertThat(get.path("path").asText()).isEqualTo(path);
                    assertThat(get.path("port").asText()).isEqualTo("http");
                    assertThat(Manifests.container(deployment)
                                    .at("/ports/0/name")
                                    .asText())
                            .isEqualTo("http");
                    assertThat(Manifests.container(deployment)
                                    .at("/ports/0/containerPort")
                                    .asInt())
                            .isEqualTo(8080);
                }));
    }

    /** Until it is killed it has time for all that it does when it is told to stop. */
    @ParameterizedTest
    @MethodSource("overlays")
    void leavingIsNotCutShort(Manifests made) {
        assertThat(made.kind("Deployment")).allSatisfy(deployment -> {
            Map<String, String> settings = Build.settings(Manifests.name(deployment));
            long preStop = Manifests.container(deployment)
                    .at("/lifecycle/preStop/sleep/seconds")
                    .asLong(0);
            long delay = seconds(settings.getOrDefault("%prod.quarkus.shutdown.delay", "0s"));
            long timeout = seconds(settings.get("quarkus.shutdown.timeout"));
            assertThat(preStop + delay).as("others learn that it leaves").isPositive();
            assertThat(deployment
                            .at("/spec/template/spec/terminationGracePeriodSeconds")
                            .asLong())
                    .isGreaterThan(preStop + delay + timeout);
        });
    }

    private static long seconds(String duration) {
        return Duration.parse("PT" + duration).toSeconds();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachCanBeMovedAndGrows(Manifests made) {
        for (String program : PROGRAMS) {
            assertThat(made.one("PodDisruptionBudget", program)
                            .at("/spec/selector/matchLabels/app.kubernetes.io~1name")
                            .asText())
                    .isEqualTo(program);
            ObjectNode scaler = made.one("HorizontalPodAutoscaler", program);
            assertThat(scaler.at("/spec/scaleTargetRef/name").asText()).isEqualTo(program);
            assertThat(scaler.at("/spec/minReplicas").asInt())
                    .isLessThanOrEqualTo(scaler.at("/spec/maxReplicas").asInt());
            assertThat(made.one("Deployment", program).at("/spec/replicas").isMissingNode())
                    .as("the number is the scaler's")
                    .isTrue();
        }
    }

    /** One address for the name of a service would be one instance for every connection of the gateway. */
    @ParameterizedTest
    @MethodSource("overlays")
    void theGatewaySeesEveryInstance(Manifests made) {
        Map<String, String> gateway = made.environment(made.one("Deployment", "gateway"));
        Set<String> upstreams = gateway.entrySet().stream()
                .filter(one -> one.getKey().startsWith("SOLIDARITES_GATEWAY_UPSTREAMS_"))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(upstreams).hasSize(4).allSatisfy(address -> {
            assertThat(address).matches("dns\\+http://[a-z-]+\\.solidarites\\.svc:8080");
            String service = address.replaceAll(".*//([a-z-]+)\\..*", "$1");
            assertThat(made.one("Service", service).at("/spec/clusterIP").asText())
                    .isEqualTo("None");
        });
    }

    /** Every instance at its largest, one more of each while it is replaced, Debezium, and what the server keeps. */
    @ParameterizedTest
    @MethodSource("overlays")
    void theDatabaseHasRoomForEveryPool(Manifests made) {
        int pool = Integer.parseInt(Build.shared().get("quarkus.datasource.jdbc.max-size"));
        int instances = made.kind("HorizontalPodAutoscaler").stream()
                .mapToInt(one -> one.at("/spec/maxReplicas").asInt() + 1)
                .sum();
        JsonNode keycloak = made.one("Keycloak", "keycloak").path("spec");
        int signIn = keycloak.at("/db/poolMaxSize").asInt()
                * (keycloak.path("instances").asInt() + 1);
        int spare = 20;
        assertThat(made.one("Cluster", "postgres")
                        .at("/spec/postgresql/parameters/max_connections")
                        .asInt())
                .isGreaterThanOrEqualTo(instances * pool + signIn + spare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base/postgres.yaml"})
    void theRecoveredServerIsTheLostOne(String file) {
        ObjectNode lost = Manifests.of("base").one("Cluster", "postgres");
        ObjectNode recovered = Manifests.of("recovery").one("Cluster", "postgres");
        for (String same :
                List.of("managed", "postgresql", "certificates", "replicationSlots", "storage", "walStorage")) {
            assertThat(recovered.at("/spec/" + same)).as(same).isEqualTo(lost.at("/spec/" + same));
        }
        assertThat(recovered.at("/spec/plugins/0/parameters/serverName").asText())
                .as("the archive of the lost one is not written over")
                .isNotEqualTo(recovered
                        .at("/spec/externalClusters/0/plugin/parameters/serverName")
                        .asText());
    }
}
