package org.solidarites.acceptance.faults;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.Answer;

/** One dossier from its beginning to the grant, a step at a time; a step is taken when the one before is known to be. */
final class DossierCase {

    private static final List<Kind> STEPS = List.of(Kind.SUBMIT, Kind.COMPLETE, Kind.PROPOSE, Kind.DECIDE);

    private final History history;
    private final Sender sender;
    private final LocalDate today;
    private final boolean byReferral;
    private final int number;
    private @Nullable Operation current;
    private @Nullable String referral;
    private @Nullable String dossier;
    private boolean described;
    private int steps;

    /** Begins with a referral, whose event opens the dossier, or with the dossier itself. */
    DossierCase(History history, Sender sender, LocalDate today, boolean byReferral, int number) {
        this.history = history;
        this.sender = sender;
        this.today = today;
        this.byReferral = byReferral;
        this.number = number;
        this.described = !byReferral;
    }

    Optional<String> dossier() {
        return Optional.ofNullable(dossier);
    }

    boolean isOver() {
        return steps == STEPS.size() || (current != null && current.is(Outcome.REFUSED));
    }

    /** Goes one step on if it can; an operation of which nothing is known is sent again first. */
    void advance() throws InterruptedException {
        if (current != null && current.outcome() != Outcome.ACKNOWLEDGED) {
            sender.insist(current);
        } else {
            current = null;
        }
        if (current != null) {
            learn(current);
        } else if (referral == null && dossier == null) {
            begin();
        } else if (dossier == null) {
            lookForDossier();
        } else if (!described) {
            describe(dossier);
        } else {
            step(dossier);
        }
    }

    private void begin() throws InterruptedException {
        Request request = byReferral
                ? Request.post("/v1/referrals", Request.PARTNER, Bodies.referral(number, today))
                : Request.post("/v1/aid/dossiers", Request.PARTNER, Bodies.dossier(today));
        ask(byReferral ? Kind.REFER : Kind.OPEN, "", request);
    }

    private void step(String id) throws InterruptedException {
        Kind kind = STEPS.get(steps);
        String at = "/v1/aid/dossiers/" + id;
        ask(
                kind,
                id,
                switch (kind) {
                    case SUBMIT -> Request.post(at + "/submission", Request.PARTNER, null);
                    case COMPLETE -> Request.post(at + "/completeness", Request.INSTRUCTOR, null);
                    case PROPOSE -> Request.post(at + "/proposal", Request.INSTRUCTOR, Bodies.GRANT);
                    default -> Request.post(at + "/decision", Request.COMMITTEE, Bodies.GRANT);
                });
    }

    private void ask(Kind kind, String about, Request request) throws InterruptedException {
        current = history.begin(kind, about, request);
        sender.insist(current);
        learn(current);
    }

    private void learn(Operation answered) {
        if (!answered.is(Outcome.ACKNOWLEDGED)) {
            return;
        }
        switch (answered.kind()) {
            case REFER -> referral = answered.id().orElseThrow();
            case OPEN -> dossier = answered.id().orElseThrow();
            default -> steps++;
        }
        current = null;
    }

    private void lookForDossier() {
        Operation look = read(Kind.SEARCH, "/v1/referrals/" + referral);
        sender.send(look)
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.json().path("dossierId"))
                .filter(id -> id.isTextual())
                .ifPresent(id -> dossier = id.asText());
    }

    private void describe(String id) {
        Optional<Answer> shown = sender.send(read(Kind.SEARCH, "/v1/aid/dossiers/" + id));
        if (shown.isPresent() && shown.get().status() == 200) {
            Request put = new Request(
                    "PUT",
                    "/v1/aid/dossiers/" + id + "/household",
                    Request.PARTNER,
                    Bodies.household(today),
                    Map.of("If-Match", shown.get().header("ETag")));
            Operation describe = history.begin(Kind.DESCRIBE, id, put);
            sender.send(describe);
            described = describe.is(Outcome.ACKNOWLEDGED);
        }
    }

    private Operation read(Kind kind, String path) {
        return history.begin(kind, "", new Request("GET", path, Request.PARTNER, null, Map.of()));
    }
}
