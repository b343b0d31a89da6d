package org.solidarites.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.solidarites.gateway.testing.Certificate;

/** What a receiver can do to the one who calls it, and what it can not. */
class WebhookClientTest {

    private static final String NAME = "hooks.example";
    private static final List<String> HOSTS = new CopyOnWriteArrayList<>();
    private static PfxOptions certificate;
    private static Vertx vertx;
    private static HttpServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        certificate = new PfxOptions()
                .setPath(Certificate.of(NAME, "dns:" + NAME).path())
                .setPassword(Certificate.PASSWORD);
        vertx = Vertx.vertx();
        HttpServerOptions options =
                new HttpServerOptions().setSsl(true).setSni(false).setKeyCertOptions(certificate);
        server = vertx.createHttpServer(options)
                .requestHandler(WebhookClientTest::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void answer(HttpServerRequest request) {
        HOSTS.add(request.authority().host());
        switch (request.path()) {
            case "/fine" -> request.response().end("fine");
            case "/endless" -> {
                request.response().setChunked(true);
                endless(request);
            }
            case "/never" -> {
                // no answer
            }
            case "/drip" -> {
                request.response().setChunked(true).write("a");
            }
            default -> request.connection().close();
        }
    }

    private static void endless(HttpServerRequest request) {
        if (!request.response().closed()) {
            request.response().write("x".repeat(10_000)).onSuccess(written -> endless(request));
        }
    }

    private static WebhookClient client(Addresses addresses, HttpClientOptions trusting) {
        return client(addresses, trusting, Duration.ofSeconds(20));
    }

    private static WebhookClient client(Addresses addresses, HttpClientOptions trusting, Duration patience) {
        return new WebhookClient(vertx, addresses, TestConfig.thatWaits(patience), Clock.systemUTC(), trusting);
    }

    private static HttpClientOptions trusting() {
        return new HttpClientOptions().setTrustOptions(certificate);
    }

    private static Addresses here() {
        return new Addresses(true, name -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
    }

    private static Attempt send(WebhookClient client, String host, String path) {
        Receiver receiver = new Receiver(
                UUID.randomUUID(),
                "asso",
                "https://" + host + ":" + server.actualPort() + path,
                List.of(),
                List.of(SigningKey.create(SignatureKind.HMAC_SHA256)));
        return client.send(receiver, new Message(UUID.randomUUID(), "t", null, "{}"));
    }

    @Test
    void connectsToTheMachineThatWasLookedAtWithTheNameOfTheReceiver() {
        Attempt attempt = send(client(here(), trusting()), NAME, "/fine");

        assertThat(attempt.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(attempt.answer()).isEqualTo("fine");
        assertThat(HOSTS).contains(NAME);
    }

    @Test
    void aCertificateOfAnotherNameOrOfNobodyIsNotTrusted() {
        assertThat(send(client(here(), trusting()), "other.example", "/fine").outcome())
                .isEqualTo(Outcome.NOT_TRUSTED);
        assertThat(send(client(here(), new HttpClientOptions()), NAME, "/fine").outcome())
                .isEqualTo(Outcome.NOT_TRUSTED);
    }

    /** The first answer is public, each later one is this machine: DNS rebinding. */
    @Test
    void aNameThatLeadsElsewhereAfterItWasCheckedIsNotCalled() {
        AtomicInteger asked = new AtomicInteger();
        Addresses rebinding = new Addresses(false, name ->
                new InetAddress[] {machine(asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1")});
        assertThat(rebinding.fault("https://" + NAME + ":" + server.actualPort() + "/fine"))
                .isEmpty();
        HOSTS.clear();

        assertThat(send(client(rebinding, trusting()), NAME, "/fine").outcome()).isEqualTo(Outcome.ADDRESS_REFUSED);
        assertThat(HOSTS).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void anAnswerWithoutEndIsNotReadAndItsStatusCounts() {
        Attempt attempt = send(client(here(), trusting()), NAME, "/endless");

        assertThat(attempt.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(attempt.answer()).isEmpty();
        assertThat(attempt.latencyMillis()).isLessThan(10_000);
    }

    @Test
    void whoDoesNotAnswerInTimeIsGivenUp() {
        WebhookClient client = client(here(), trusting(), Duration.ofSeconds(2));

        assertThat(send(client, NAME, "/never").outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(send(client, NAME, "/drip").outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(send(client, NAME, "/drip").latencyMillis()).isBetween(1_900, 10_000);
    }

    @Test
    void whoHangsUpIsUnreachable() {
        assertThat(send(client(here(), trusting()), NAME, "/broken").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    private static InetAddress machine(String number) throws UnknownHostException {
        return InetAddress.getByName(number);
    }
}
