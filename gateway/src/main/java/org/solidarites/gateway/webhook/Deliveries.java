package org.solidarites.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.gateway.event.EventLog;
import org.solidarites.gateway.event.EventProblem;
import org.solidarites.gateway.event.EventTypes;
import org.solidarites.gateway.event.LogPage;
import org.solidarites.gateway.event.Sight;

/** What is to be sent and what became of it; each step is one short transaction, and none waits for a receiver. */
@ApplicationScoped
class Deliveries {

    private static final int STATUS_GONE = 410;
    private static final int AT_ONCE = 25;

    private final WebhookRepository webhooks;
    private final ProgressRepository progress;
    private final DeliveryRepository log;
    private final EventLog events;
    private final EventTypes types;
    private final SecretVault vault;
    private final DeliveryMeter meter;
    private final WebhookConfig config;
    private final Clock clock;

    Deliveries(
            WebhookRepository webhooks,
            ProgressRepository progress,
            DeliveryRepository log,
            EventLog events,
            EventTypes types,
            SecretVault vault,
            DeliveryMeter meter,
            WebhookConfig config,
            Clock clock) {
        this.webhooks = webhooks;
        this.progress = progress;
        this.log = log;
        this.events = events;
        this.types = types;
        this.vault = vault;
        this.meter = meter;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What a webhook is to be told next.
     *
     * @param readThrough where it is when all of them are delivered
     */
    record Batch(Receiver receiver, List<Message> messages, long readThrough) {}

    /** Takes webhooks that are due for the caller. */
    @Transactional
    List<UUID> lease(UUID lease, int most) {
        Instant now = clock.instant();
        return progress.lease(lease, now.plus(config.lease()), now, most);
    }

    /** What comes next for a webhook; empty if the lease is lost or it is active no more. */
    @Transactional
    Optional<Batch> next(UUID webhook, UUID lease) {
        return progress.held(webhook, lease).map(held -> {
            Receiver receiver = webhooks.findById(webhook).receiver(vault, clock.instant());
            LogPage page = page(receiver, held.position());
            return new Batch(receiver, page.events().stream().map(Message::of).toList(), page.readThrough());
        });
    }

    private LogPage page(Receiver receiver, long position) {
        Sight sight = Sight.ofOrganization(receiver.organization());
        Set<String> wanted = types.wanted(receiver.types());
        // It was disabled for so long that events are gone: it goes on with the oldest that there is.
        long from = Math.max(position, events.forgottenThrough());
        return events.page(sight, wanted, from, AT_ONCE);
    }

    /** Notes that a webhook was told everything up to there; false if the lease is lost. */
    @Transactional
    boolean advance(UUID webhook, UUID lease, long readThrough) {
        if (progress.held(webhook, lease).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        progress.advance(webhook, readThrough, now, now.plus(config.lease()));
        return true;
    }

    /** Notes what became of an event; false if this webhook is not to be gone on with. */
    @Transactional
    boolean record(UUID webhook, UUID lease, Message message, Attempt attempt) {
        Optional<Progress> held = progress.held(webhook, lease);
        if (held.isEmpty()) {
            return false;
        }
        meter.count(attempt);
        int before = held.get().failures();
        log.add(webhook, view(DeliveryKind.EVENT, message, before + 1, attempt));
        Instant now = clock.instant();
        if (attempt.isDelivered()) {
            long position = message.position() == null ? held.get().position() : message.position();
            progress.advance(webhook, position, now, now.plus(config.lease()));
            return true;
        }
        Instant since =
                held.get().failingSince() == null ? attempt.at() : held.get().failingSince();
        Duration wait = Backoff.after(before, config.firstRetry(), config.longestRetry(), ThreadLocalRandom.current());
        progress.fail(webhook, since, now.plus(wait));
        disableIfHopeless(webhook, attempt, since, now);
        return false;
    }

    private void disableIfHopeless(UUID webhook, Attempt attempt, Instant since, Instant now) {
        boolean gone = attempt.status() != null && attempt.status() == STATUS_GONE;
        if (gone || !since.plus(config.giveUpAfter()).isAfter(now)) {
            Webhook hopeless = webhooks.held(webhook).orElseThrow();
            hopeless.disable(gone ? DisabledReason.GONE : DisabledReason.FAILING);
            webhooks.keep(hopeless);
        }
    }

    /** Leaves a webhook alone for a while after a fault of ours, which would only come again. */
    @Transactional
    void postpone(UUID webhook, UUID lease) {
        progress.postpone(webhook, lease, clock.instant().plus(config.lease()));
    }

    /** Gives a webhook back to whoever comes next. */
    @Transactional
    void release(UUID webhook, UUID lease) {
        progress.release(webhook, lease);
    }

    /** Notes what became of something that was sent because somebody asked for it. */
    @Transactional
    DeliveryView note(UUID webhook, DeliveryKind kind, Message message, Attempt attempt) {
        DeliveryView view = view(kind, message, 1, attempt);
        log.add(webhook, view);
        return view;
    }

    private static DeliveryView view(DeliveryKind kind, Message message, int number, Attempt attempt) {
        return new DeliveryView(
                Ids.next(),
                kind,
                message.id(),
                message.type(),
                message.position(),
                number,
                attempt.at(),
                attempt.outcome(),
                attempt.status(),
                attempt.latencyMillis());
    }

    /**
     * The event of a delivery, to be sent again.
     *
     * @throws Refusal {@code DELIVERY_NOT_FOUND}, {@code DELIVERY_WITHOUT_EVENT}, {@code EVENTS_FORGOTTEN}
     */
    @Transactional
    Message again(Receiver receiver, UUID delivery) {
        DeliveryView sent = log.find(receiver.webhook(), delivery)
                .orElseThrow(() -> WebhookProblem.DELIVERY_NOT_FOUND
                        .refuse()
                        .with("delivery", delivery)
                        .at(FieldError.inBody("delivery")));
        Long position = sent.position();
        if (position == null) {
            throw WebhookProblem.DELIVERY_WITHOUT_EVENT.refuse().at(FieldError.inBody("delivery"));
        }
        return find(receiver, position);
    }

    private Message find(Receiver receiver, long position) {
        Sight sight = Sight.ofOrganization(receiver.organization());
        return events.page(sight, Set.of(), position - 1, 1).events().stream()
                .filter(event -> event.position() == position)
                .map(Message::of)
                .findFirst()
                .orElseThrow(() -> EventProblem.EVENTS_FORGOTTEN.refuse().with("oldest", events.forgottenThrough()));
    }

    /** Begins to send, if the address is still the one that was verified. */
    @Transactional
    void activate(Receiver verified) {
        webhooks.held(verified.webhook())
                .filter(webhook -> webhook.isAt(verified.url()))
                .ifPresent(webhook -> {
                    webhook.activate();
                    webhooks.keep(webhook);
                    progress.restart(webhook.id(), null, clock.instant());
                });
    }

    /** Begins again behind a position, or goes on at once where it was. */
    @Transactional
    void restart(UUID webhook, @Nullable Long after) {
        progress.restart(webhook, after, clock.instant());
    }

    /** Forgets deliveries whose time is over. */
    @Transactional
    void tidy() {
        log.forgetBefore(clock.instant().minus(config.logKept()));
    }
}
