package org.solidarites.acceptance.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Referrals and dossiers: each acknowledged one is there once, and they agree across services. */
final class CaseRules {

    private static final String ONCE = "what was acknowledged is stored, and nothing else";
    private static final String AGREE = "referrals and dossiers agree";
    private static final Map<Kind, String> STATE_AFTER = Map.of(
            Kind.OPEN, "DRAFT",
            Kind.SUBMIT, "SUBMITTED",
            Kind.COMPLETE, "COMPLETE",
            Kind.PROPOSE, "PROPOSED",
            Kind.DECIDE, "GRANTED");

    private CaseRules() {}

    static Stream<Violation> check(History history, Stored stored) {
        List<Violation> found = new ArrayList<>();
        found.addAll(same(
                "referral",
                ids(history, Kind.REFER),
                stored.referrals().stream().map(Stored.Referral::id).toList()));
        found.addAll(same(
                "dossier opened by an association",
                ids(history, Kind.OPEN),
                stored.dossiers().stream()
                        .filter(one -> one.referral() == null)
                        .map(Stored.Dossier::id)
                        .toList()));
        found.addAll(same(
                "dossier of a referral",
                ids(history, Kind.REFER),
                stored.dossiers().stream()
                        .map(Stored.Dossier::referral)
                        .filter(Objects::nonNull)
                        .toList()));
        stored.dossiers().forEach(dossier -> found.addAll(steps(dossier, history)));
        found.addAll(agreement(stored));
        return found.stream();
    }

    /** Compares ids that were acknowledged with those that are stored. */
    static List<Violation> same(String what, Set<String> acknowledged, List<String> stored) {
        List<Violation> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String id : stored) {
            if (!seen.add(id)) {
                found.add(new Violation(ONCE, what + " " + id + " is stored twice"));
            } else if (!acknowledged.contains(id)) {
                found.add(new Violation(ONCE, what + " " + id + " was never acknowledged"));
            }
        }
        acknowledged.stream()
                .filter(id -> !seen.contains(id))
                .forEach(id -> found.add(new Violation(ONCE, what + " " + id + " is lost")));
        return found;
    }

    static Set<String> ids(History history, Kind kind) {
        return history.acknowledged(kind).flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
    }

    /** A dossier stands where its last acknowledged step has brought it: no step is lost, none was taken unasked. */
    private static List<Violation> steps(Stored.Dossier dossier, History history) {
        String expected = "DRAFT";
        for (Kind step : List.of(Kind.SUBMIT, Kind.COMPLETE, Kind.PROPOSE, Kind.DECIDE)) {
            boolean taken =
                    history.acknowledged(step).anyMatch(one -> one.about().equals(dossier.id()));
            expected = taken ? Objects.requireNonNull(STATE_AFTER.get(step)) : expected;
        }
        return expected.equals(dossier.state())
                ? List.of()
                : List.of(new Violation(
                        ONCE, "dossier " + dossier.id() + " is " + dossier.state() + " and should be " + expected));
    }

    private static List<Violation> agreement(Stored stored) {
        List<Violation> found = new ArrayList<>();
        Map<String, Stored.Dossier> dossiers = stored.dossiers().stream()
                .collect(Collectors.toMap(Stored.Dossier::id, Function.identity(), (one, other) -> one));
        for (Stored.Referral referral : stored.referrals()) {
            Stored.Dossier dossier = referral.dossier() == null ? null : dossiers.get(referral.dossier());
            boolean granted = dossier != null && dossier.state().equals("GRANTED");
            boolean agree = dossier != null
                    && referral.id().equals(dossier.referral())
                    && referral.state().equals(granted ? "RESOLVED" : "IN_PROGRESS")
                    && (!granted || "GRANTED".equals(referral.outcome()));
            if (!agree) {
                found.add(new Violation(AGREE, referral + " and " + dossier));
            }
        }
        return found;
    }
}
