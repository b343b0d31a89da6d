package org.solidarites.longevity.waiting;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.longevity.waiting.core.Criterion;
import org.solidarites.longevity.waiting.core.WaitingPolicy;

/** The policies of the waiting list, each in force until the next begins. Another city gives its own file. */
@Singleton
public class WaitingPolicies {

    private final NavigableMap<LocalDate, Version> versions = new TreeMap<>();

    private record Version(PolicyDocument document, WaitingPolicy policy) {}

    WaitingPolicies(
            ObjectMapper json, @ConfigProperty(name = "solidarites.city.waiting-policies-file") Optional<Path> file) {
        for (PolicyDocument document : read(json, file)) {
            if (versions.put(document.validFrom(), new Version(document, document.compiled())) != null) {
                throw new IllegalStateException("two waiting policies begin on " + document.validFrom());
            }
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("there is no waiting policy");
        }
    }

    /** The policy by which places are given at that moment; before the first begins, the first. */
    public WaitingPolicy at(Instant moment) {
        return version(moment).policy();
    }

    /** What these criteria are, each with its points, in the words of the policy of that moment. */
    public Map<String, Integer> explained(Set<Criterion> met, Instant moment, Locale language) {
        return document(moment).explained(met, language);
    }

    /** The policy as it is written. */
    public PolicyDocument document(Instant moment) {
        return version(moment).document();
    }

    List<PolicyDocument> all() {
        return versions.descendingMap().values().stream().map(Version::document).toList();
    }

    private Version version(Instant moment) {
        Map.Entry<LocalDate, Version> begun = versions.floorEntry(LocalDate.ofInstant(moment, CityTime.ZONE));
        return begun == null ? versions.firstEntry().getValue() : begun.getValue();
    }

    private static List<PolicyDocument> read(ObjectMapper json, Optional<Path> file) {
        try (InputStream policies = file.isPresent()
                ? Files.newInputStream(file.get())
                : WaitingPolicies.class.getResourceAsStream("/city/nantes/waiting-policies.json")) {
            return List.of(json.readValue(policies, PolicyDocument[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file of waiting policies can not be read", unreadable);
        }
    }
}
