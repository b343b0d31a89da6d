package org.solidarites.acceptance.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.solidarites.acceptance.Answer;

/**
 * One client of many: one operation after the other, in an order that the seed determines. Which of them meets which
 * fault is a matter of the machine.
 */
final class Client {

    private static final int LONGEST_PAUSE_MS = 300;

    /** One in so many operations is sent once more though it was answered. */
    private static final int AGAIN = 8;

    private final Random random;
    private final City city;
    private final Shared shared;
    private final History history;
    private final Sender sender;
    private final Deque<DossierCase> cases = new ArrayDeque<>();

    Client(long seed, City city, Shared shared, History history, Sender sender) {
        this.random = new Random(seed);
        this.city = city;
        this.shared = shared;
        this.history = history;
        this.sender = sender;
    }

    void run(BooleanSupplier goesOn) throws InterruptedException {
        while (goesOn.getAsBoolean()) {
            int wish = random.nextInt(100);
            int which = random.nextInt(Integer.MAX_VALUE);
            Thread.sleep(Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MS)));
            boolean again = random.nextInt(AGAIN) == 0;
            Operation done = one(wish, which);
            if (again && done != null && done.kind().hasKey()) {
                sender.send(done);
            }
        }
    }

    private @Nullable Operation one(int wish, int which) throws InterruptedException {
        if (wish < 25) {
            return search(which);
        } else if (wish < 35) {
            return simulate();
        } else if (wish < 70) {
            return dossier(which);
        } else if (wish < 80) {
            return race();
        } else if (wish < 90) {
            return register(which);
        }
        return buy(which);
    }

    private Operation search(int which) {
        List<String> questions = List.of(
                "/v1/guichets?near=47.2184,-1.5536&radius=3000",
                "/v1/guichets?q=accueil",
                "/v1/activities?limit=10",
                "/v1/senior-spaces",
                "/v1/groceries");
        Operation search = history.begin(Kind.SEARCH, "", Request.get(questions.get(which % questions.size())));
        sender.send(search);
        return search;
    }

    private Operation simulate() {
        Operation simulation = history.begin(
                Kind.SIMULATE, "", Request.post("/v1/aid/simulations", null, Bodies.simulation(city.today())));
        sender.send(simulation).filter(answer -> answer.status() == 200).ifPresent(answer -> {
            boolean right = answer.json()
                    .path("aids")
                    .valueStream()
                    .filter(aid -> aid.path("code").asText().equals(Bodies.AID))
                    .anyMatch(aid -> aid.path("verdict").asText().equals("ELIGIBLE")
                            && aid.path("amount").asDouble() == 100.00);
            if (!right) {
                history.saw(new Violation("a simulation answers the same every time", answer.body()));
            }
        });
        return simulation;
    }

    /** Two of three times an old case goes on. */
    private @Nullable Operation dossier(int which) throws InterruptedException {
        if (cases.size() < 2 || which % 6 == 0) {
            cases.addLast(
                    new DossierCase(history, sender, city.today(), which % 2 == 0, shared.people.getAndIncrement()));
        }
        DossierCase next = cases.removeFirst();
        next.advance();
        if (!next.isOver()) {
            cases.addLast(next);
        }
        return null;
    }

    /** Several clients come to the same slot. */
    private Operation race() throws InterruptedException {
        String slot = shared.nextSlot(city.slots());
        String[] startAndAgent = slot.split("\\|");
        Operation hold = history.begin(Kind.HOLD, slot, Request.post("/v1/holds", Request.AGENT, """
                {"guichet": "ccas", "motive": "%s", "startsAt": "%s", "agent": "%s"}""".formatted(
                        city.motive(), startAndAgent[0], startAndAgent[1])));
        sender.insist(hold);
        Optional<String> held = hold.id();
        if (held.isEmpty()) {
            return hold;
        }
        Operation book = history.begin(
                Kind.BOOK,
                slot,
                Request.post(
                        "/v1/appointments",
                        Request.AGENT,
                        Bodies.booking(held.get(), shared.people.getAndIncrement())));
        sender.insist(book);
        return book;
    }

    private Operation register(int which) throws InterruptedException {
        String activity = city.activities().get(which % city.activities().size());
        Operation register = history.begin(
                Kind.REGISTER,
                activity,
                Request.post(
                        "/v1/activities/" + activity + "/registrations",
                        Request.PARTNER,
                        Bodies.registration(shared.people.getAndIncrement(), city.today())));
        sender.insist(register);
        return register;
    }

    /** Each purchase of an account costs something else, so that one that was made twice is recognised. */
    private @Nullable Operation buy(int which) throws InterruptedException {
        String account = shared.accounts.get(which % shared.accounts.size());
        Operation code = history.begin(
                Kind.CODE, "", Request.post("/v1/caisse/accounts/" + account + "/codes", Request.AGENT, null));
        Optional<Answer> shown = sender.send(code).filter(answer -> answer.status() < 300);
        if (shown.isEmpty()) {
            return null;
        }
        long cents = shared.nextPrice(account);
        Operation purchase = history.begin(
                Kind.BUY,
                account + "|" + cents,
                Request.post(
                        "/v1/caisse/purchases",
                        Request.PARTNER,
                        Bodies.purchase(shown.get().text("/code"), cents)));
        sender.insist(purchase);
        return purchase;
    }
}
