package org.solidarites.gateway.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.page.Cursor;
import org.solidarites.chassis.page.Page;
import org.solidarites.chassis.problem.Advice;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.event.EventLog;
import org.solidarites.gateway.event.EventTypes;

/** What an organization does with its webhooks. Whatever waits for a receiver stands outside of transactions. */
@ApplicationScoped
public class Webhooks {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 24;

    private final WebhookRepository webhooks;
    private final ProgressRepository progress;
    private final Deliveries deliveries;
    private final DeliveryRepository log;
    private final WebhookClient client;
    private final Courier courier;
    private final EventLog events;
    private final EventTypes types;
    private final SecretVault vault;
    private final Addresses addresses;
    private final WebhookConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    Webhooks(
            WebhookRepository webhooks,
            ProgressRepository progress,
            Deliveries deliveries,
            DeliveryRepository log,
            WebhookClient client,
            Courier courier,
            EventLog events,
            EventTypes types,
            SecretVault vault,
            Addresses addresses,
            WebhookConfig config,
            ObjectMapper json,
            Clock clock) {
        this.webhooks = webhooks;
        this.progress = progress;
        this.deliveries = deliveries;
        this.log = log;
        this.client = client;
        this.courier = courier;
        this.events = events;
        this.types = types;
        this.vault = vault;
        this.addresses = addresses;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A webhook as it is now.
     *
     * @param secret its new secret where it has just been given one, which is told only now
     */
    public record Current(
            long version, WebhookView view, @Nullable String secret) {}

    /** Those that the caller may see, newest first, with the place to go on. */
    public Page<WebhookView> list(Caller caller, Optional<Cursor> after, int limit) {
        Page<Webhook> found = Page.of(webhooks.of(caller, after, limit + 1), limit, Webhooks::place);
        Map<UUID, Progress> told =
                progress.of(found.items().stream().map(Webhook::id).toList());
        Instant now = clock.instant();
        return found.map(webhook -> webhook.view(Objects.requireNonNull(told.get(webhook.id())), now));
    }

    private static Cursor place(Webhook webhook) {
        return Cursor.of(webhook.id().toString());
    }

    /** @throws Refusal {@code WEBHOOK_NOT_FOUND}, also if it is somebody else's */
    public Current show(UUID id, Caller caller) {
        return current(visible(id, caller), null);
    }

    /**
     * What was sent to a webhook in the last 30 days, newest first.
     *
     * @throws Refusal {@code WEBHOOK_NOT_FOUND}
     */
    public Page<DeliveryView> deliveries(UUID id, Caller caller, Optional<Cursor> after, int limit) {
        visible(id, caller);
        return Page.of(
                log.of(id, after, limit + 1),
                limit,
                delivery -> Cursor.of(delivery.id().toString()));
    }

    private Webhook visible(UUID id, Caller caller) {
        return webhooks.findByIdOptional(id)
                .filter(webhook -> webhook.isVisibleTo(caller))
                .orElseThrow(WebhookProblem.WEBHOOK_NOT_FOUND::refuse);
    }

    private Webhook held(UUID id, Caller caller) {
        visible(id, caller);
        return webhooks.held(id).orElseThrow(WebhookProblem.WEBHOOK_NOT_FOUND::refuse);
    }

    private Current current(Webhook webhook, @Nullable String secret) {
        return new Current(webhook.version(), webhook.view(progress.of(webhook.id()), clock.instant()), secret);
    }

    /**
     * A webhook that begins with what happens from now on.
     *
     * @throws Refusal {@code FORBIDDEN} without an organization, {@code TOO_MANY_WEBHOOKS}, {@code
     *     WEBHOOK_ADDRESS_REFUSED}, {@code INVALID_INPUT} for an unknown type
     */
    @Transactional
    public Current create(NewWebhook wanted, Caller caller) {
        String organization = caller.organization();
        if (organization == null) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        types.matching(wanted.typesOrAll(), FieldError.inBody("types"));
        addresses.check(wanted.url());
        if (webhooks.countHeld(organization) >= config.maxPerOrganization()) {
            throw WebhookProblem.TOO_MANY_WEBHOOKS.refuse().with("most", config.maxPerOrganization());
        }
        Webhook webhook = new Webhook(organization, wanted, clock.instant());
        SigningKey key = SigningKey.create(wanted.signatureOrUsual());
        webhook.sign(key, vault);
        webhooks.keep(webhook);
        progress.begin(webhook.id(), events.head(), clock.instant());
        return current(webhook, key.shownOnce());
    }

    /** @throws Refusal {@code WEBHOOK_NOT_FOUND}, {@code WEBHOOK_ADDRESS_REFUSED}, and those of {@link Versions} */
    @Transactional
    public Current change(UUID id, @Nullable String ifMatch, WebhookChange wanted, Caller caller) {
        Webhook webhook = held(id, caller);
        Versions.require(ifMatch, webhook.version());
        if (wanted.types() != null) {
            types.matching(wanted.types(), FieldError.inBody("types"));
        }
        if (wanted.url() != null) {
            addresses.check(wanted.url());
        }
        webhook.change(wanted);
        return current(webhooks.keep(webhook), null);
    }

    /** @throws Refusal {@code WEBHOOK_NOT_FOUND} */
    @Transactional
    public void delete(UUID id, Caller caller) {
        webhooks.delete(held(id, caller));
    }

    /**
     * Gives it a new key; the one before signs beside it for a day.
     *
     * @throws Refusal {@code WEBHOOK_NOT_FOUND}
     */
    @Transactional
    public Current rotate(UUID id, Caller caller) {
        Webhook webhook = held(id, caller);
        SigningKey key = SigningKey.create(webhook.signature());
        webhook.rotate(key, vault, clock.instant().plus(config.rotationOverlap()));
        return current(webhooks.keep(webhook), key.shownOnce());
    }

    /** Where to send to, if the caller may have something sent there. */
    @Transactional
    Receiver receiver(UUID id, Caller caller, boolean onlyActive) {
        Webhook webhook = visible(id, caller);
        if (onlyActive) {
            webhook.requireActive();
        }
        return webhook.receiver(vault, clock.instant());
    }

    /**
     * Sends the challenge and makes the webhook active if its address answers with it.
     *
     * @throws Refusal {@code WEBHOOK_NOT_FOUND}, {@code WEBHOOK_NOT_VERIFIED}
     */
    public DeliveryView verify(UUID id, Caller caller) {
        Receiver receiver = receiver(id, caller, false);
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        String challenge = HexFormat.of().formatHex(bytes);
        Message message = Message.challenge(json, id, clock.instant(), challenge);
        Attempt attempt = client.send(receiver, message);
        boolean echoed = attempt.isDelivered() && attempt.answer().strip().equals(challenge);
        Attempt told = attempt.isDelivered() && !echoed ? attempt.as(Outcome.NOT_ECHOED) : attempt;
        DeliveryView delivery = deliveries.note(id, DeliveryKind.VERIFICATION, message, told);
        if (!echoed) {
            throw WebhookProblem.WEBHOOK_NOT_VERIFIED
                    .refuse()
                    .with("outcome", told.status() == null ? told.outcome() : told.outcome() + " " + told.status())
                    .showing("delivery", delivery);
        }
        deliveries.activate(receiver);
        courier.wake();
        return delivery;
    }

    /**
     * Sends a test event at once.
     *
     * @throws Refusal {@code WEBHOOK_NOT_FOUND}, {@code WEBHOOK_NOT_ACTIVE}
     */
    public DeliveryView test(UUID id, Caller caller) {
        Receiver receiver = receiver(id, caller, true);
        Message message = Message.test(json, id, clock.instant());
        return deliveries.note(id, DeliveryKind.TEST, message, client.send(receiver, message));
    }

    /**
     * Sends one event again, or everything after a position or since a moment.
     *
     * @throws Refusal {@code REPLAY_OF_WHAT}, {@code WEBHOOK_NOT_ACTIVE}, and those of {@link Deliveries#again}
     */
    public ReplayView replay(UUID id, NewReplay wanted, Caller caller) {
        Receiver receiver = receiver(id, caller, true);
        if (Stream.of(wanted.after(), wanted.since(), wanted.delivery())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw WebhookProblem.REPLAY_OF_WHAT.refuse();
        }
        if (wanted.delivery() != null) {
            Message message = deliveries.again(receiver, wanted.delivery());
            Attempt attempt = client.send(receiver, message);
            return new ReplayView(null, deliveries.note(id, DeliveryKind.REPLAY, message, attempt));
        }
        long after = wanted.since() == null ? Objects.requireNonNull(wanted.after()) : before(wanted.since());
        events.requireKept(after);
        deliveries.restart(id, after);
        courier.wake();
        return new ReplayView(after, null);
    }

    private long before(Instant since) {
        if (since.isAfter(clock.instant())) {
            throw CommonProblem.INVALID_INPUT
                    .refuse()
                    .at(FieldError.inBody("since", Advice.of(WebhookAdvice.SINCE_PAST)));
        }
        return events.positionBefore(since);
    }
}
