package org.solidarites.gateway.rights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonAdvice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.gateway.config.GatewayConfig;
import org.solidarites.gateway.http.Accepted;
import org.solidarites.gateway.http.EveryAnswer;
import org.solidarites.gateway.problem.Problem;
import org.solidarites.gateway.trace.Traces;
import org.solidarites.gateway.upstream.ServiceCall;

/**
 * {@code POST /v1/rights-check}: asks the four services at the same time and within one budget of time. What does not
 * answer is named as missing and the rest is given; only what aid-service refuses to read is refused as a whole.
 */
@Singleton
class RightsCheck {

    private static final Logger LOG = Logger.getLogger(RightsCheck.class);
    private static final String PATH = "/v1/rights-check";
    private static final int LONGEST = 64 * 1024;

    /** Vert.x passes over comments, names that stand twice and what follows the end; the services do not. */
    private static final ObjectMapper TO_THE_LETTER = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final AidPart aid;
    private final FoodPart food;
    private final ActivityPart activities;
    private final DeskPart desks;
    private final Traces traces;
    private final Quartiers quartiers;
    private final GatewayConfig config;
    private final Clock clock;

    RightsCheck(
            AidPart aid,
            FoodPart food,
            ActivityPart activities,
            DeskPart desks,
            Traces traces,
            Quartiers quartiers,
            GatewayConfig config,
            Clock clock) {
        this.aid = aid;
        this.food = food;
        this.activities = activities;
        this.desks = desks;
        this.traces = traces;
        this.quartiers = quartiers;
        this.config = config;
        this.clock = clock;
    }

    void mount(@Observes Router router) {
        router.route(PATH).order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 1).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.POST)) {
            Problem.of(CommonProblem.METHOD_NOT_ALLOWED, request)
                    .with("Allow", "POST")
                    .send(request.response());
            return;
        }
        if (!Accepted.isJson(context)) {
            Problem.of(CommonProblem.NOT_ACCEPTABLE, request).send(request.response());
            return;
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE, request).send(request.response());
            return;
        }
        if (!request.params().isEmpty()) {
            Problem.of(
                            CommonProblem.INVALID_INPUT,
                            request,
                            Map.of(),
                            noneOf(request.params().names()))
                    .send(request.response());
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() <= LONGEST) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> {
            try {
                read(context, body);
            } catch (RuntimeException fault) {
                context.fail(fault);
            }
        });
    }

    private static List<FieldError> noneOf(Set<String> parameters) {
        return parameters.stream()
                .sorted()
                .map(name -> FieldError.inParameter(name, Advice.of(CommonAdvice.NO_PARAMETERS)))
                .toList();
    }

    private void read(RoutingContext context, Buffer body) {
        HttpServerRequest request = context.request();
        if (body.length() > LONGEST) {
            Problem.of(CommonProblem.TOO_LARGE, request).send(request.response());
        } else if (json(body) instanceof JsonObject asked) {
            RightsQuestion.Reading reading = RightsQuestion.read(asked, quartiers);
            if (reading.question() == null) {
                Problem.of(CommonProblem.INVALID_INPUT, request, Map.of(), reading.faults())
                        .send(request.response());
            } else {
                answer(context, reading.question());
            }
        } else {
            Problem.malformed(CommonAdvice.NOT_JSON, request).send(request.response());
        }
    }

    private static @Nullable Object json(Buffer body) {
        try {
            TO_THE_LETTER.readTree(body.getBytes());
            return body.toJson();
        } catch (IOException | DecodeException noJson) {
            return null;
        }
    }

    private void answer(RoutingContext asking, RightsQuestion question) {
        HttpServerRequest request = asking.request();
        Duration budget = config.rightsCheckBudget();
        ServiceCall.Context context = new ServiceCall.Context(
                EveryAnswer.idOf(request),
                traces.parent(request, EveryAnswer.idOf(request)),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE),
                System.nanoTime() + budget.toNanos());
        LocalDate today = LocalDate.now(clock);
        Future<JsonObject> simulation = aid.ask(question, context);
        // Food help is told better with the quotient that aid-service computes; it does not wait for it to the end.
        Future<JsonObject> help = simulation
                .timeout(budget.toMillis() / 2, TimeUnit.MILLISECONDS)
                .otherwise(new JsonObject())
                .compose(known -> food.ask(question, known, context));
        Future<JsonObject> offers = activities.ask(question, today, context);
        Future<JsonObject> places = desks.ask(question, context);
        Future<Map<String, JsonObject>> slots = desks.askFirstSlots(context);
        Future<JsonObject> helpers = Future.join(places, slots)
                .otherwiseEmpty()
                .compose(both -> places.map(
                        found -> DeskPart.nearest(question, found, slots.succeeded() ? slots.result() : Map.of())));
        Future.join(simulation, help, offers, helpers)
                .otherwiseEmpty()
                .map(all -> {
                    if (simulation.cause() instanceof ServiceCall.RefusedException refused) {
                        new Problem(
                                        refused.status(),
                                        Map.of("Content-Type", "application/problem+json", "Cache-Control", "no-store"),
                                        refused.problem())
                                .send(request.response());
                        return all;
                    }
                    JsonObject answer =
                            new JsonObject().put("on", (question.on() == null ? today : question.on()).toString());
                    List<Missing> missing = new ArrayList<>();
                    put(answer, "aids", simulation, missing);
                    put(answer, "food", help, missing);
                    put(answer, "activities", offers, missing);
                    put(answer, "desks", helpers, missing);
                    if (helpers.succeeded() && slots.failed()) {
                        missing.add(missing("firstSlots", slots.cause()));
                    }
                    answer.put(
                            "askFirst",
                            simulation.succeeded() ? AidPart.toAskFirst(simulation.result()) : new JsonArray());
                    answer.put(
                            "toBring", simulation.succeeded() ? AidPart.toBring(simulation.result()) : new JsonArray());
                    JsonArray named = new JsonArray();
                    missing.forEach(one -> named.add(one.json()));
                    answer.put("missing", named);
                    send(request, answer);
                    return all;
                })
                .onFailure(asking::fail);
    }

    private static void put(JsonObject answer, String part, Future<JsonObject> found, List<Missing> missing) {
        if (found.succeeded()) {
            answer.put(part, found.result());
            return;
        }
        answer.putNull(part);
        missing.add(missing(part, found.cause()));
    }

    private static Missing missing(String part, Throwable cause) {
        LOG.warnf("%s of a rights check: %s", part, cause.getClass().getSimpleName());
        return new Missing(part, cause instanceof TimeoutException ? Missing.Reason.LATE : Missing.Reason.AWAY);
    }

    private static void send(HttpServerRequest request, JsonObject answer) {
        if (!request.response().closed()) {
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.VARY, "Accept-Language")
                    .end(answer.toBuffer());
        }
    }
}
