package org.solidarites.gateway.quota;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.token.Bearer;

/** The plans of the configuration, and which one is whose. */
@Singleton
public class Plans {

    private final Map<String, Plan> byName;
    private final Plan ofPrograms;
    private final Plan ofPeople;
    private final Plan ofOthers;

    Plans(GatewayConfig config) {
        byName = config.plans().entrySet().stream()
                .map(plan -> new Plan(plan.getKey(), plan.getValue().perMinute()))
                .collect(Collectors.toUnmodifiableMap(Plan::name, plan -> plan));
        ofPrograms = required(config.defaultPlan());
        ofPeople = required("person");
        ofOthers = required("open");
    }

    private Plan required(String name) {
        return named(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("solidarites.gateway.plans." + name + ".per-minute is missing"));
    }

    /** The plan of that name. */
    public Optional<Plan> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of all plans. */
    Set<String> names() {
        return byName.keySet();
    }

    /** The names of the plans that a partner can have. */
    public SortedSet<String> ofPartners() {
        SortedSet<String> names = new TreeSet<>(byName.keySet());
        names.removeAll(Set.of(ofPeople.name(), ofOthers.name()));
        return names;
    }

    /** The plan of whoever sent a request. */
    Plan of(@Nullable Bearer bearer) {
        if (bearer == null) {
            return ofOthers;
        }
        if (bearer.organization().isEmpty() && !bearer.isProgram()) {
            return ofPeople;
        }
        return bearer.plan().flatMap(this::named).orElse(ofPrograms);
    }
}
