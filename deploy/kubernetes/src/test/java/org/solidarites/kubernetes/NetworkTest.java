package org.solidarites.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may talk to whom, and what is seen from outside. */
class NetworkTest {

    /** The pods that operators make, by the labels that they give them. */
    private static final Map<String, Map<String, String>> MADE = Map.of(
            "postgres", Map.of("cnpg.io/cluster", "postgres"),
            "kafka", Map.of("strimzi.io/cluster", "kafka", "strimzi.io/name", "kafka-kafka"),
            "kafka's operators", Map.of("strimzi.io/cluster", "kafka", "strimzi.io/name", "kafka-entity-operator"),
            "connect", Map.of("strimzi.io/kind", "KafkaConnect", "strimzi.io/name", "connect-connect"),
            "connect's build", Map.of("strimzi.io/kind", "KafkaConnect", "strimzi.io/name", "connect-connect-build"),
            "keycloak", Map.of("app", "keycloak"),
            "realm import", Map.of("app", "keycloak-realm-import"));

    private static final List<ObjectNode> POLICIES =
            Manifests.of("overlays/city").kind("NetworkPolicy");

    static Stream<Map.Entry<String, Map<String, String>>> pods() {
        Map<String, Map<String, String>> all = new HashMap<>(MADE);
        Manifests.of("overlays/city")
                .kind("Deployment")
                .forEach(one -> all.put(Manifests.name(one), labels(one.at("/spec/template/metadata/labels"))));
        return all.entrySet().stream();
    }

    private static Map<String, String> labels(JsonNode labels) {
        Map<String, String> all = new HashMap<>();
        labels.properties()
                .forEach(label -> all.put(label.getKey(), label.getValue().asText()));
        return all;
    }

    /** Those that select a pod and say something of one direction; what concerns all pods alike does not count. */
    private static List<ObjectNode> policies(Map<String, String> pod, String direction) {
        return POLICIES.stream()
                .filter(policy -> !policy.at("/spec/podSelector").isEmpty())
                .filter(policy -> pod.entrySet()
                        .containsAll(labels(policy.at("/spec/podSelector/matchLabels"))
                                .entrySet()))
                .filter(policy -> Manifests.each(policy.at("/spec/policyTypes"))
                        .anyMatch(type -> type.asText().equals(direction)))
                .toList();
    }

    @Test
    void nothingIsAllowedThatIsNotSaid() {
        ObjectNode deny = Manifests.of("base").one("NetworkPolicy", "default-deny");
        assertThat(deny.path("spec"))
                .isEqualTo(Tree.yaml("{podSelector: {}, policyTypes: [Ingress, Egress]}")
                        .getFirst());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void everyPodHasAPolicyOfItsOwn(Map.Entry<String, Map<String, String>> pod) {
        assertThat(policies(pod.getValue(), "Egress")).as(pod.getKey()).hasSize(1);
        // Strimzi makes those for its own ports, and the listener says who may come in.
        assertThat(policies(pod.getValue(), "Ingress")).as(pod.getKey()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guichet-service", "aid-service", "food-coop-service", "longevity-service"})
    void aServiceReachesItsPartsAndNothingElse(String service) {
        assertThat(reach(pods().filter(pod -> pod.getKey().equals(service))
                        .findFirst()
                        .orElseThrow()
                        .getValue()))
                .containsExactlyInAnyOrder("postgres:5432", "kafka:9093", "keycloak:8443");
    }

    @Test
    void onlyTheGatewayAsksTheServicesAndOnlyTheEdgeTheGateway() {
        ObjectNode services = Manifests.of("base").one("NetworkPolicy", "services");
        assertThat(services.at("/spec/ingress").findValuesAsText("app.kubernetes.io/component"))
                .containsExactly("gateway");
        ObjectNode gateway = Manifests.of("base").one("NetworkPolicy", "gateway");
        assertThat(gateway.at("/spec/ingress").findValuesAsText("kubernetes.io/metadata.name"))
                .containsExactly("envoy-gateway-system");
    }

    /** Only the gateway delivers webhooks; the blocks are those that it refuses itself. */
    @Test
    void webhooksGoToThePublicInternetOnly() {
        String networks =
                Tree.text(Build.sources("gateway").resolve("java/org/solidarites/gateway/webhook/Networks.java"));
        Set<String> special = Pattern.compile("\"([0-9a-f.:]+/[0-9]+)\"")
                .matcher(networks)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        JsonNode egress = Manifests.of("base").one("NetworkPolicy", "gateway").at("/spec/egress");
        Set<String> named = new TreeSet<>(egress.findValuesAsText("cidr"));
        Manifests.each(egress)
                .flatMap(rule -> Manifests.each(rule.path("to")))
                .flatMap(to -> Manifests.each(to.at("/ipBlock/except")))
                .forEach(block -> named.add(block.asText()));
        special.add("0.0.0.0/0");
        assertThat(named).isEqualTo(special);

        assertThat(POLICIES)
                .filteredOn(policy -> policy.at("/spec/egress").toString().contains("ipBlock"))
                .extracting(Manifests::name)
                .containsExactly("gateway");
    }

    private static Set<String> reach(Map<String, String> pod) {
        Set<String> all = new TreeSet<>();
        policies(pod, "Egress").stream()
                .flatMap(policy -> Manifests.each(policy.at("/spec/egress")))
                .forEach(rule -> rule.path("to")
                        .forEach(to -> rule.path("ports")
                                .forEach(port -> selected(to)
                                        .forEach(name -> all.add(
                                                name + ":" + port.path("port").asText())))));
        return all;
    }

    private static Collection<String> selected(JsonNode to) {
        Map<String, String> wanted = labels(to.at("/podSelector/matchLabels"));
        assertThat(wanted).as("a rule names pods").isNotEmpty();
        return pods().filter(pod -> pod.getValue().entrySet().containsAll(wanted.entrySet()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Two public names and no third, wherever they stand. */
    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/small", "overlays/city"})
    void theTwoPublicNamesAreTheSameEverywhere(String folder) {
        Manifests made = Manifests.of(folder);
        Map<String, String> gateway = made.environment(made.one("Deployment", "gateway"));
        String door = host(gateway.get("SOLIDARITES_PUBLIC_URL"));
        String signIn = host(gateway.get("SOLIDARITES_GATEWAY_PUBLIC_ISSUER"));

        assertThat(made.one("Gateway", "edge").findValuesAsText("hostname")).containsExactly(door, signIn);
        assertThat(host(made.one("Keycloak", "keycloak")
                        .at("/spec/hostname/hostname")
                        .asText()))
                .isEqualTo(signIn);
        Set<String> examples = Pattern.compile("[a-z0-9.-]+\\.example")
                .matcher(made.objects().toString())
                .results()
                .map(found -> found.group().replaceFirst("^(registry|objects)\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        String town = door.replaceFirst("^solidarites\\.", "");
        assertThat(Set.of(door, signIn, town))
                .containsAll(examples.stream()
                        .filter(name -> !name.equals("solidarites.example"))
                        .toList());
    }

    private static String host(String url) {
        return java.net.URI.create(url).getHost();
    }

    @Test
    void neitherHealthNorAdministrationIsSeenFromOutside() {
        JsonNode door = Manifests.of("base").one("HTTPRoute", "gateway").at("/spec/rules");
        assertThat(door.at("/0/matches/0/path/value").asText()).isEqualTo("/q");
        assertThat(door.at("/0").has("backendRefs")).isFalse();
        JsonNode signIn = Manifests.of("base").one("HTTPRoute", "sign-in").at("/spec/rules");
        assertThat(signIn.findValuesAsText("value"))
                .filteredOn(value -> value.startsWith("/"))
                .containsExactly("/realms/solidarites", "/resources");
    }
}
