package org.solidarites.gateway.partner;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.aggregate.Aggregate;
import org.solidarites.chassis.problem.Refusal;

/** Somebody who builds on the suite. What stands here goes, and Keycloak follows. */
@Entity
@Table(name = "partner")
class Partner extends Aggregate {

    /** Enough to rotate one in each of several places; a secret that nobody remembers is a danger. */
    static final int MOST_KEYS = 5;

    private String alias;
    private String name;
    private String plan;

    @SuppressWarnings("UnusedVariable") // for who looks at what was never completed
    private Instant recordedAt;

    private @Nullable Instant registeredAt;
    private @Nullable Instant suspendedAt;
    private @Nullable String suspendedWhy;
    private boolean settled;

    @ElementCollection
    @CollectionTable(name = "partner_contact", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Contact> contacts = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "partner_key", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<PartnerKey> keys = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "partner_origin", joinColumns = @JoinColumn(name = "partner_id"))
    @OrderColumn(name = "position")
    @Column(name = "origin")
    @BatchSize(size = 100)
    private List<String> webOrigins = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected Partner() {}

    /** Records what is to become a partner, with the key that it will have first. */
    static Partner record(NewPartner wanted, Instant now) {
        Partner partner = new Partner();
        partner.alias = wanted.alias();
        partner.recordedAt = now;
        partner.correct(wanted);
        partner.waitingKey(now);
        return partner;
    }

    /** Takes over what a request says that was repeated before the partner was registered. */
    void correct(NewPartner wanted) {
        if (isRegistered()) {
            throw PartnerProblem.PARTNER_EXISTS.refuse().with("alias", alias).showing("partner", id());
        }
        name = wanted.name();
        plan = wanted.plan();
        contacts = new ArrayList<>(wanted.contacts());
        webOrigins = new ArrayList<>(wanted.webOriginsOrNone());
    }

    /** Keycloak has everything: from now on there is such a partner. */
    void register(Instant now) {
        registeredAt = now;
        settled = true;
    }

    /** Takes over what changes. */
    void change(PartnerChange change) {
        if (change.plan() != null && !change.plan().equals(plan)) {
            plan = change.plan();
            settled = false;
        }
        if (change.contacts() != null) {
            contacts = new ArrayList<>(change.contacts());
        }
        if (change.webOrigins() != null && !change.webOrigins().equals(webOrigins)) {
            webOrigins = new ArrayList<>(change.webOrigins());
            settled = false;
        }
    }

    /**
     * The key that waits to be made; a new one if none does.
     *
     * @throws Refusal {@code TOO_MANY_KEYS}
     */
    PartnerKey waitingKey(Instant now) {
        return keys.stream().filter(PartnerKey::isWaiting).findFirst().orElseGet(() -> {
            if (keys.stream().filter(PartnerKey::isLive).count() >= MOST_KEYS) {
                throw PartnerProblem.TOO_MANY_KEYS.refuse().with("most", MOST_KEYS);
            }
            PartnerKey more = PartnerKey.record("partner-" + alias + "-" + (keys.size() + 1), now);
            keys.add(more);
            return more;
        });
    }

    /** The key that waits to be made, if there is one. */
    Optional<PartnerKey> waitingKey() {
        return keys.stream().filter(PartnerKey::isWaiting).findFirst();
    }

    /** Keycloak has this key. */
    PartnerKey make(PartnerKey waiting, Instant now) {
        PartnerKey made = waiting.made(now);
        keys.set(keys.indexOf(waiting), made);
        return made;
    }

    /**
     * Ends a key; one that has ended stays as it is.
     *
     * @throws Refusal {@code KEY_NOT_FOUND}, {@code LAST_KEY}
     */
    void end(UUID keyId, Instant now) {
        PartnerKey key = keys.stream()
                .filter(own -> own.id().equals(keyId) && !own.isWaiting())
                .findFirst()
                .orElseThrow(PartnerProblem.KEY_NOT_FOUND::refuse);
        if (!key.isLive()) {
            return;
        }
        if (keys.stream().filter(PartnerKey::isLive).count() == 1) {
            throw PartnerProblem.LAST_KEY.refuse();
        }
        keys.set(keys.indexOf(key), key.ended(now));
        settled = false;
    }

    /** Suspends it; if it is suspended already, the new reason counts and the old date. */
    void suspend(String why, Instant now) {
        suspendedAt = suspendedAt == null ? now : suspendedAt;
        suspendedWhy = why;
        settled = false;
    }

    void lift() {
        if (isSuspended()) {
            suspendedAt = null;
            suspendedWhy = null;
            settled = false;
        }
    }

    /** Keycloak has followed. */
    void settle() {
        settled = true;
    }

    String alias() {
        return alias;
    }

    String name() {
        return name;
    }

    String plan() {
        return plan;
    }

    List<String> webOrigins() {
        return List.copyOf(webOrigins);
    }

    List<PartnerKey> keys(Predicate<PartnerKey> those) {
        return keys.stream().filter(those).toList();
    }

    boolean isRegistered() {
        return registeredAt != null;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    boolean isSettled() {
        return settled;
    }

    PartnerView view() {
        return new PartnerView(
                id(),
                alias,
                name,
                plan,
                List.copyOf(contacts),
                webOrigins(),
                keys.stream()
                        .filter(key -> key.madeAt() != null)
                        .map(PartnerView.Key::of)
                        .toList(),
                registeredAt,
                suspendedAt == null ? null : new PartnerView.Suspension(suspendedAt, String.valueOf(suspendedWhy)),
                settled);
    }
}
