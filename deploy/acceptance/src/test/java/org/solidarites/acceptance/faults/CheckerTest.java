package org.solidarites.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A checker that finds nothing proves nothing: each kind of damage is planted, and must be found. */
class CheckerTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final Stored.Referral REFERRAL = new Stored.Referral("r1", "RESOLVED", "d1", "GRANTED");
    private static final Stored.Dossier DOSSIER = new Stored.Dossier("d1", "GRANTED", "r1", "h1", 10_000);
    private static final Stored.Account ACCOUNT = new Stored.Account("a1", "h1", 9_999, 1);
    private static final Stored.Purchase PURCHASE = new Stored.Purchase("p1", "a1", 1, 1);
    private static final Stored.Appointment APPOINTMENT = new Stored.Appointment("b1", "agent", NOON, "UNKNOWN");
    private static final Stored.Registration REGISTRATION = new Stored.Registration("s1", "v1", "CONFIRMED");

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(Checker.check(history(), whole())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damage")
    void finds(String what, UnaryOperator<Planted> damage) {
        Planted stored = damage.apply(new Planted(whole()));

        assertThat(Checker.check(history(), stored.stored())).isNotEmpty();
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                damage("a lost referral", all -> all.referrals(List.of())),
                damage(
                        "a referral made twice",
                        all -> all.referrals(List.of(REFERRAL, new Stored.Referral("r2", "IN_PROGRESS", null, null)))),
                damage(
                        "a dossier opened twice for one referral",
                        all -> all.dossiers(List.of(DOSSIER, new Stored.Dossier("d2", "DRAFT", "r1", "h2", 0)))),
                damage(
                        "a dossier that lost its last step",
                        all -> all.dossiers(List.of(new Stored.Dossier("d1", "PROPOSED", "r1", "h1", 0)))),
                damage(
                        "a referral that never heard of the decision",
                        all -> all.referrals(List.of(new Stored.Referral("r1", "IN_PROGRESS", "d1", null)))),
                damage("a grant committed twice", all -> all.entries(Map.of("d1", 2))),
                damage(
                        "a grant credited twice",
                        all -> all.accounts(List.of(new Stored.Account("a1", "h1", 19_999, 2)))),
                damage("a grant never credited", all -> all.accounts(List.of())),
                damage("a lost purchase", all -> all.purchases(List.of())),
                damage(
                        "a purchase made twice",
                        all -> all.purchases(List.of(PURCHASE, new Stored.Purchase("p2", "a1", 1, 1)))),
                damage(
                        "a purchase at another price",
                        all -> all.purchases(List.of(new Stored.Purchase("p1", "a1", 2, 1)))),
                damage("a purchase nobody paid", all -> all.purchases(List.of(new Stored.Purchase("p1", "a1", 1, 0)))),
                damage(
                        "a balance that is not its entries",
                        all -> all.accounts(List.of(new Stored.Account("a1", "h1", 9_998, 1)))),
                damage("a ledger that does not sum to zero", all -> all.ledger(new Stored.Ledger(1, 0, 0, null))),
                damage("a transaction that does not balance", all -> all.ledger(new Stored.Ledger(0, 1, 0, null))),
                damage("a transaction outside the chain", all -> all.ledger(new Stored.Ledger(0, 0, 1, null))),
                damage("a broken chain", all -> all.ledger(new Stored.Ledger(0, 0, 0, "hash of 7"))),
                damage("a lost appointment", all -> all.appointments(List.of())),
                damage(
                        "a slot sold twice",
                        all -> all.appointments(
                                List.of(APPOINTMENT, new Stored.Appointment("b2", "agent", NOON, "UNKNOWN")))),
                damage(
                        "an appointment with somebody else",
                        all -> all.appointments(List.of(new Stored.Appointment("b1", "other", NOON, "UNKNOWN")))),
                damage("a lost registration", all -> all.registrations(List.of())),
                damage(
                        "more places sold than there are",
                        all -> all.registrations(Stream.generate(() -> REGISTRATION)
                                .limit(City.CAPACITY + 1L)
                                .toList())),
                damage(
                        "somebody who waits beside a free place",
                        all -> all.registrations(List.of(new Stored.Registration("s1", "v1", "WAITING")))),
                damage("a wrong number of places left at the door", all -> all.placesLeft(Map.of("v1", City.CAPACITY))),
                damage("a job done by two", all -> all.reminded(Map.of("b1", 2))),
                damage("an event that was not delivered", all -> all.heard(Set.of())),
                damage("an event without its change", all -> all.told(Set.of())),
                damage("an event put aside", all -> all.parked(Map.of("solidarites.dead.aid", 1L))),
                damage("what the API shows no more", all -> all.shown(Map.of("b1", "404"))));
    }

    @Test
    void findsOneKeyWithTwoEffects() {
        History history = history();
        Operation register = history.acknowledged(Kind.REGISTER).findFirst().orElseThrow();

        register.add(attempt(201, "s2", null));

        assertThat(rules(history)).contains("one Idempotency-Key, one effect");
    }

    @Test
    void findsWhatWasGivenToTwo() {
        History history = history();

        acknowledged(history, Kind.BOOK, "2026-02-03T12:00:00Z|agent", "b1");

        assertThat(rules(history)).contains("what one gets no other gets");
    }

    @Test
    void findsARefusalOfWhatWasDone() {
        History history = history();

        history.begin(Kind.BUY, "a1|2", Request.get("/")).add(attempt(409, null, "purchase-code-used"));

        assertThat(rules(history)).containsExactly("nothing is refused without a reason");
    }

    @Test
    void takesNoOffenceAtARefusalThatIsInOrder() {
        History history = history();

        history.begin(Kind.BUY, "a1|2", Request.get("/")).add(attempt(422, null, "purchase-over-balance"));

        assertThat(rules(history)).isEmpty();
    }

    @Test
    void findsWhatWasNeverAnswered() {
        History history = history();

        history.begin(Kind.BUY, "a1|2", Request.get("/")).add(attempt(503, null, "unavailable"));

        assertThat(rules(history)).containsExactly("what was asked is answered in the end");
    }

    @Test
    void findsAnAnswerOf500AndAGoodTokenTurnedAway() {
        History history = history();
        Operation search = history.begin(Kind.SEARCH, "", Request.get("/"));

        search.add(attempt(500, null, "internal-error"));
        search.add(attempt(401, null, "unauthenticated"));

        assertThat(rules(history))
                .containsExactly("no fault of a part is answered with 500", "a good token is not turned away");
    }

    private static List<String> rules(History history) {
        return Checker.check(history, whole()).stream().map(Violation::rule).toList();
    }

    private static Arguments damage(String what, UnaryOperator<Planted> damage) {
        return Arguments.of(what, damage);
    }

    private static History history() {
        History history = new History();
        acknowledged(history, Kind.REFER, "", "r1");
        for (Kind step : List.of(Kind.SUBMIT, Kind.COMPLETE, Kind.PROPOSE, Kind.DECIDE)) {
            acknowledged(history, step, "d1", "d1");
        }
        acknowledged(history, Kind.BUY, "a1|1", "p1");
        acknowledged(history, Kind.BOOK, "2026-02-03T12:00:00Z|agent", "b1");
        acknowledged(history, Kind.REGISTER, "v1", "s1");
        return history;
    }

    private static void acknowledged(History history, Kind kind, String about, String id) {
        history.begin(kind, about, Request.get("/")).add(attempt(201, id, null));
    }

    private static Attempt attempt(int status, @Nullable String id, @Nullable String code) {
        return new Attempt(NOON, Duration.ofMillis(5), status, id, code);
    }

    private static Stored whole() {
        return new Stored(
                List.of(REFERRAL),
                List.of(DOSSIER),
                Map.of("d1", 1),
                List.of(ACCOUNT),
                List.of(PURCHASE),
                new Stored.Ledger(0, 0, 0, null),
                List.of(APPOINTMENT),
                List.of(REGISTRATION),
                Map.of("b1", 1),
                Map.of("v1", City.CAPACITY - 1),
                Set.of("e1", "e2"),
                Set.of("e1", "e2"),
                Map.of("solidarites.dead.aid", 0L),
                Map.of("b1", "200"));
    }
}
