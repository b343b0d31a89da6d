package org.solidarites.gateway.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.chassis.seal.SealedValue;

/** An address of a partner organization to which events are sent. */
@Entity
@Table(name = "webhook")
class Webhook extends Aggregate {

    private String organization;
    private String url;
    private String description;
    private List<String> types;

    @Enumerated(EnumType.STRING)
    private SignatureKind signature;

    @Enumerated(EnumType.STRING)
    private WebhookState state;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledReason disabledReason;

    private Instant createdAt;
    private String keyId;
    private byte[] secret;
    private @Nullable String publicKey;
    private @Nullable String oldKeyId;
    private byte @Nullable [] oldSecret;
    private @Nullable String oldPublicKey;
    private @Nullable Instant oldKeyUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Webhook() {}

    @SuppressWarnings("NullAway.Init") // the key is set right after, as it is bound to the id
    Webhook(String organization, NewWebhook wanted, Instant now) {
        this.organization = organization;
        this.url = wanted.url();
        this.description = wanted.descriptionOrNone();
        this.types = List.copyOf(wanted.typesOrAll());
        this.signature = wanted.signatureOrUsual();
        this.state = WebhookState.PENDING;
        this.createdAt = now;
    }

    /** Gives it its first key. */
    void sign(SigningKey key, SecretVault vault) {
        SealedValue sealed = vault.seal(id(), key.secret());
        keyId = sealed.keyId();
        secret = sealed.bytes();
        publicKey = key.publicKey();
    }

    /** Gives it a new key; the present one goes on signing beside it for a while. */
    void rotate(SigningKey key, SecretVault vault, Instant until) {
        oldKeyId = keyId;
        oldSecret = secret;
        oldPublicKey = publicKey;
        oldKeyUntil = until;
        sign(key, vault);
    }

    /** Changes what is given; a new address must be verified before anything is sent there. */
    void change(WebhookChange wanted) {
        if (wanted.description() != null) {
            description = wanted.description();
        }
        if (wanted.types() != null) {
            types = List.copyOf(wanted.types());
        }
        if (wanted.url() != null && !wanted.url().equals(url)) {
            url = wanted.url();
            state = WebhookState.PENDING;
            disabledReason = null;
        }
        if (Boolean.TRUE.equals(wanted.disabled())) {
            disable(DisabledReason.ASKED);
        }
    }

    /** Its address has shown that it wants what is sent there. */
    void activate() {
        state = WebhookState.ACTIVE;
        disabledReason = null;
    }

    void disable(DisabledReason reason) {
        state = WebhookState.DISABLED;
        disabledReason = reason;
    }

    /** @throws Refusal {@code WEBHOOK_NOT_ACTIVE} */
    void requireActive() {
        if (state != WebhookState.ACTIVE) {
            throw WebhookProblem.WEBHOOK_NOT_ACTIVE.refuse().with("state", state);
        }
    }

    boolean isAt(String address) {
        return url.equals(address);
    }

    /** Those of its organization see it, and the staff; for all others it does not exist. */
    boolean isVisibleTo(Caller caller) {
        return (caller.has(Role.PARTNER) && caller.actsFor(organization))
                || caller.hasAny(Role.COORDINATOR, Role.ADMIN);
    }

    /** Where and how to send to it now. */
    Receiver receiver(SecretVault vault, Instant now) {
        List<SigningKey> keys = new ArrayList<>();
        keys.add(new SigningKey(signature, vault.open(id(), new SealedValue(keyId, secret)), publicKey));
        if (oldKeyUntil != null && now.isBefore(oldKeyUntil)) {
            SealedValue old = new SealedValue(Objects.requireNonNull(oldKeyId), Objects.requireNonNull(oldSecret));
            keys.add(new SigningKey(signature, vault.open(id(), old), oldPublicKey));
        }
        return new Receiver(id(), organization, url, List.copyOf(types), keys);
    }

    SignatureKind signature() {
        return signature;
    }

    WebhookView view(Progress progress, Instant now) {
        boolean overlap = oldKeyUntil != null && now.isBefore(oldKeyUntil);
        return new WebhookView(
                id(),
                organization,
                url,
                description,
                types,
                signature,
                publicKey,
                overlap ? oldKeyUntil : null,
                state,
                disabledReason,
                createdAt,
                progress.position(),
                progress.failingSince(),
                state == WebhookState.ACTIVE && progress.failingSince() != null ? progress.nextAttemptAt() : null);
    }
}
