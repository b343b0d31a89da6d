package org.solidarites.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solidarites.client.ApiClient;
import org.solidarites.client.ApiException;
import org.solidarites.client.api.GuichetsApi;
import org.solidarites.client.api.PlanAndUseApi;
import org.solidarites.client.api.ReferralsApi;
import org.solidarites.client.api.RightsCheckApi;
import org.solidarites.client.model.Adult;
import org.solidarites.client.model.Consent;
import org.solidarites.client.model.FoundGuichet;
import org.solidarites.client.model.GuichetKind;
import org.solidarites.client.model.GuichetPerson;
import org.solidarites.client.model.Household;
import org.solidarites.client.model.NewReferral;
import org.solidarites.client.model.Problem;
import org.solidarites.client.model.Referral;
import org.solidarites.client.model.RightsAnswer;
import org.solidarites.client.model.RightsQuestion;
import org.solidarites.client.model.SimulatedAid;
import org.solidarites.client.model.Usage;
import org.solidarites.client.model.Verdict;

/**
 * The first calls of one who builds on the API, by the client that is made of its document. It prints a line of each,
 * which is the same for the client of every language.
 */
public final class FirstCalls {

    private final String address;
    private final String token;
    private final LocalDate today;

    private FirstCalls(String address, String token, Clock clock) {
        this.address = address;
        this.token = token;
        this.today = LocalDate.now(clock);
    }

    /** The address of the gateway, and the token of a partner. */
    public static void main(String[] args) throws ApiException, JsonProcessingException {
        FirstCalls calls = new FirstCalls(args[0], args[1], Clock.system(ZoneId.of("Europe/Paris")));
        calls.findDesk();
        calls.checkRights();
        calls.seePlan();
        calls.refer();
    }

    private void findDesk() throws ApiException {
        FoundGuichet desk = new GuichetsApi(open())
                .listGuichet(
                        null,
                        null,
                        GuichetKind.GUICHET,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "dervallieres-zola",
                        null,
                        null,
                        null,
                        null)
                .getItems()
                .getFirst();
        say("desk", desk.getCode(), desk.getState());
    }

    private void checkRights() throws ApiException {
        RightsAnswer answer = new RightsCheckApi(open())
                .checkRights(new RightsQuestion()
                        .household(new Household()
                                .addAdultsItem(new Adult().birthDate(LocalDate.of(1950, 5, 14)))
                                .children(List.of())
                                .monthlyResources(new BigDecimal(950))
                                .commune("44109"))
                        .quartier("breil-barberie"));
        String eligible = answer.getAids().getAids().stream()
                .filter(aid -> aid.getVerdict() == Verdict.ELIGIBLE)
                .map(SimulatedAid::getCode)
                .sorted()
                .collect(Collectors.joining(" "));
        say("rights", eligible, "missing", answer.getMissing().size());
    }

    private void seePlan() throws ApiException {
        Usage usage = new PlanAndUseApi(partner()).mineUsage();
        say("plan", usage.getConsumer(), usage.getPlan(), usage.getPerMinute());
    }

    private void refer() throws ApiException, JsonProcessingException {
        ReferralsApi referrals = new ReferralsApi(partner());
        NewReferral referral = new NewReferral()
                .guichet("ccas")
                .person(new GuichetPerson().firstName("Awa").lastName("Exemple").phone("06 00 00 00 00"))
                .consent(new Consent().given(true).on(today));
        String key = UUID.randomUUID().toString();
        Referral sent = referrals.sendReferral(referral, key);
        Referral again = referrals.sendReferral(referral, key);
        say("referral", sent.getState(), sent.getGuichet(), sent.getId().equals(again.getId()) ? "once" : "twice");

        referral.getPerson().phone("unknown");
        try {
            referrals.sendReferral(referral, UUID.randomUUID().toString());
            throw new IllegalStateException("it was not refused");
        } catch (ApiException refusal) {
            Problem problem = new ApiClient().getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
            say(
                    "problem",
                    problem.getStatus(),
                    problem.getType(),
                    problem.getErrors().getFirst().getPointer());
        }
    }

    private ApiClient open() {
        return client(request -> request.header("Accept-Language", "en"));
    }

    private ApiClient partner() {
        return client(request -> request.header("Accept-Language", "en").header("Authorization", "Bearer " + token));
    }

    private ApiClient client(Consumer<HttpRequest.Builder> headers) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        return client.setRequestInterceptor(headers);
    }

    private static void say(Object... words) {
        System.out.println(Stream.of(words).map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
