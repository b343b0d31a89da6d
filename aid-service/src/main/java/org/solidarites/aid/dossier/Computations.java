package org.solidarites.aid.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.solidarites.aid.AidProblem;
import org.solidarites.aid.Sentences;
import org.solidarites.aid.household.HouseholdFacts;
import org.solidarites.aid.household.Households;
import org.solidarites.aid.simulation.Simulations;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.problem.Refusal;

/** Computes what the règlement says of a dossier when it is submitted and when it is proposed, and keeps it. */
@ApplicationScoped
class Computations {

    private final ComputationRepository computations;
    private final Households households;
    private final Simulations simulations;
    private final ObjectMapper json;
    private final Clock clock;

    Computations(
            ComputationRepository computations,
            Households households,
            Simulations simulations,
            ObjectMapper json,
            Clock clock) {
        this.computations = computations;
        this.households = households;
        this.simulations = simulations;
        this.json = json;
        this.clock = clock;
    }

    /** Computes for a submitted dossier, under the règlement of the day on which it was received. */
    void keep(Dossier dossier, DossierStep occasion) {
        Submission submission = Objects.requireNonNull(dossier.submission(), "it was submitted");
        HouseholdFacts facts =
                households.find(dossier.request().householdRef()).orElseThrow(AidProblem.HOUSEHOLD_NOT_FOUND::refuse);
        computations.persist(new Computation(
                dossier.id(),
                occasion,
                submission,
                json.valueToTree(facts).toString(),
                answer(dossier, facts, submission, Locale.FRENCH),
                answer(dossier, facts, submission, Locale.ENGLISH),
                clock.instant()));
    }

    /** What the règlement gives a submitted dossier's household, where it says so to the cent. */
    Optional<Euros> due(Dossier dossier) {
        Submission submission = Objects.requireNonNull(dossier.submission(), "it was submitted");
        HouseholdFacts facts =
                households.find(dossier.request().householdRef()).orElseThrow(AidProblem.HOUSEHOLD_NOT_FOUND::refuse);
        return simulations.due(facts, submission.receivedOn(), dossier.request().aid());
    }

    private String answer(Dossier dossier, HouseholdFacts facts, Submission submission, Locale language) {
        ObjectNode answer = json.valueToTree(simulations.explain(facts, submission.receivedOn(), language));
        ArrayNode own = json.createArrayNode();
        for (JsonNode aid : answer.path("aids")) {
            if (dossier.request().aid().equals(aid.path("code").asText())) {
                own.add(aid);
            }
        }
        answer.set("aids", own);
        answer.remove("nextQuestions");
        return answer.toString();
    }

    /**
     * The last computation for a dossier, in the reader's language.
     *
     * @throws Refusal {@code COMPUTATION_NOT_FOUND} before it is submitted
     */
    ComputationView shown(UUID dossier, Locale language) {
        return view(computations.newest(dossier).orElseThrow(AidProblem.COMPUTATION_NOT_FOUND::refuse), language);
    }

    /** All that were made for a dossier, newest first. */
    List<ComputationView> all(UUID dossier, Locale language) {
        return computations.allOf(dossier).stream()
                .map(kept -> view(kept, language))
                .toList();
    }

    private ComputationView view(Computation kept, Locale language) {
        Sentences sentences = Sentences.of(Computations.class, language);
        return new ComputationView(
                kept.dossierId(),
                kept.occasion(),
                kept.computedAt(),
                kept.onDay(),
                kept.regulation(),
                "CRPA L311-3-1, R311-3-1-2",
                sentences.get("contribution"),
                sentences.get("sources"),
                read(kept.facts()),
                operations(kept.answer(language)));
    }

    /** What is worth asking next is for who simulates, and is not kept: here there is nothing to ask. */
    private JsonNode operations(String kept) {
        ObjectNode operations = (ObjectNode) read(kept);
        operations.putArray("nextQuestions");
        return operations;
    }

    private JsonNode read(String kept) {
        try {
            return json.readTree(kept);
        } catch (JsonProcessingException unreadable) {
            // Without the cause, whose message would quote the facts.
            throw new IllegalStateException("a computation can not be read");
        }
    }
}
