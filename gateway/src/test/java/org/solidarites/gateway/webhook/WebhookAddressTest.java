package org.solidarites.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.testing.ProblemCatalogue;

/** Nobody makes the city call what only the city itself may reach. */
class WebhookAddressTest {

    private static final String PUBLIC = "93.184.215.14";

    private static Addresses leadingTo(String... machines) {
        return new Addresses(
                false,
                name -> Arrays.stream(machines).map(WebhookAddressTest::machine).toArray(InetAddress[]::new));
    }

    private static InetAddress machine(String number) {
        try {
            return InetAddress.getByName(number);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(number, impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example",
                "https://hooks.example/",
                "https://hooks.example/a/b?c=d",
                "https://hooks.example:443/x",
                "https://hooks.example:8443/x",
                "https://a-b.c.hooks.example/x",
                "https://xn--caf-dma.example/x",
                "HTTPS://HOOKS.EXAMPLE/x",
            })
    void aNameOnThePublicInternetIsTaken(String url) {
        assertThat(leadingTo(PUBLIC, "2606:2800:21f:cb07:6820:80da:af6b:8b2c").fault(url))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example/x, URL_HTTPS",
        "ftp://hooks.example/x, URL_HTTPS",
        "file:///etc/passwd, URL_HTTPS",
        "hooks.example/x, URL_HTTPS",
        "'', URL_HTTPS",
        "https:///x, URL_READABLE",
        "https:hooks.example, URL_READABLE",
        "https://hooks.example/a b, URL_READABLE",
        "https://hooks.example/\\x, URL_READABLE",
        "https://user@hooks.example/x, URL_WITHOUT_CREDENTIALS",
        "https://user:secret@hooks.example/x, URL_WITHOUT_CREDENTIALS",
        "https://hooks.example@127.0.0.1/x, URL_WITHOUT_CREDENTIALS",
        "https://hooks.example/x#y, URL_WITHOUT_FRAGMENT",
        "https://localhost/x, URL_NAMED",
        "https://intranet/x, URL_NAMED",
        "https://hooks.example./x, URL_NAMED",
        "https://hooks_1.example/x, URL_NAMED",
        "https://café.example/x, URL_NAMED",
        "https://127.0.0.1/x, URL_NAMED",
        "https://127.0.0.1./x, URL_NAMED",
        "https://127.1/x, URL_NAMED",
        "https://2130706433/x, URL_NAMED",
        "https://0x7f000001/x, URL_NAMED",
        "https://0x7f.0.0.1/x, URL_NAMED",
        "https://0177.0.0.1/x, URL_NAMED",
        "https://127.0.0.0x1/x, URL_NAMED",
        "https://0/x, URL_NAMED",
        "https://93.184.215.14/x, URL_NAMED",
        "https://[::1]/x, URL_NAMED",
        "https://[::ffff:127.0.0.1]/x, URL_NAMED",
        "https://[::ffff:7f00:1]/x, URL_NAMED",
        "https://[fe80::1%25eth0]/x, URL_NAMED",
        "https://[::]/x, URL_NAMED",
        "https://169.254.169.254/latest, URL_NAMED",
        "https://hooks.example:22/x, URL_PORT",
        "https://hooks.example:80/x, URL_PORT",
        "https://hooks.example:0/x, URL_PORT",
        "https://hooks.example:65536/x, URL_PORT",
    })
    void whatIsNoSuchAddressIsRefusedWithTheReason(String url, WebhookAdvice fault) {
        assertThat(leadingTo(PUBLIC).fault(url)).hasValue(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
            })
    void aNameThatLeadsElsewhereIsRefusedAlsoWhenAnotherOfItsMachinesIsPublic(String number) {
        assertThat(leadingTo(number).fault("https://hooks.example/x")).hasValue(WebhookAdvice.URL_PUBLIC);
        assertThat(leadingTo(PUBLIC, number).fault("https://hooks.example/x")).hasValue(WebhookAdvice.URL_PUBLIC);
        assertThat(leadingTo(PUBLIC, number).machine(WebhookAddress.of("https://hooks.example/x", false)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1",
                "2a01:e0a::1",
            })
    void whatLiesBesideTheseNetworksIsPublic(String number) {
        assertThat(leadingTo(number).fault("https://hooks.example/x")).isEmpty();
    }

    @Test
    void aNameThatNobodyKnowsIsRefused() {
        Addresses nowhere = new Addresses(false, name -> {
            throw new UnknownHostException(name);
        });

        assertThat(nowhere.fault("https://hooks.example/x")).hasValue(WebhookAdvice.URL_RESOLVED);
    }

    @Test
    void aNameWhoseDnsDoesNotAnswerIsGivenUp() {
        Addresses slow = new Addresses(false, name -> {
            LockSupport.parkNanos(Duration.ofSeconds(30).toNanos());
            return new InetAddress[0];
        });
        long started = System.nanoTime();

        assertThat(slow.fault("https://hooks.example/x")).hasValue(WebhookAdvice.URL_RESOLVED);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void whereLocalAddressesAreAllowedOnlyThisMachineIsAllowedBesides() {
        assertThat(new Addresses(true, name -> new InetAddress[] {machine("127.0.0.1")})
                        .fault("http://localhost:9009/x"))
                .isEmpty();
        assertThat(new Addresses(true, name -> new InetAddress[] {machine("10.0.0.1")})
                        .fault("http://localhost:9009/x"))
                .hasValue(WebhookAdvice.URL_PUBLIC);
        assertThat(new Addresses(true, name -> new InetAddress[] {machine("169.254.169.254")})
                        .fault("http://metadata.example/x"))
                .hasValue(WebhookAdvice.URL_PUBLIC);
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsSaidInBothLanguages(WebhookAdvice advice) {
        ProblemCatalogue.verify(Advice.of(advice));
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalIsSaidInBothLanguages(WebhookProblem problem) {
        ProblemCatalogue.verify(problem);
    }
}
