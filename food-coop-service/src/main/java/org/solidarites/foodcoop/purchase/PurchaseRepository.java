package org.solidarites.foodcoop.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.money.Euros;
import org.solidarites.chassis.page.Cursor;

/** Codes, purchases and settlements. */
@ApplicationScoped
class PurchaseRepository {

    private static final UUID LAST = new UUID(-1, -1);

    private final EntityManager database;

    PurchaseRepository(EntityManager database) {
        this.database = database;
    }

    void keepCode(CodeText code, UUID account, Instant expiresAt) {
        database.createNativeQuery(
                        "INSERT INTO purchase_code (hash, account_id, expires_at) VALUES (:hash, :account, :until)")
                .setParameter("hash", code.hash())
                .setParameter("account", account)
                .setParameter("until", expiresAt)
                .executeUpdate();
    }

    /** A code that a household shows. */
    record ShownCode(
            UUID account, Instant expiresAt, @Nullable Instant usedAt) {}

    /** The code, which nobody else redeems until the transaction ends. */
    Optional<ShownCode> heldCode(CodeText code) {
        return session()
                .createNativeQuery(
                        "SELECT account_id, expires_at, used_at FROM purchase_code WHERE hash = :hash FOR UPDATE",
                        Object[].class)
                .addScalar("account_id", UUID.class)
                .addScalar("expires_at", Instant.class)
                .addScalar("used_at", Instant.class)
                .setParameter("hash", code.hash())
                .stream()
                .map(row -> new ShownCode((UUID) row[0], (Instant) row[1], (Instant) row[2]))
                .findFirst();
    }

    void use(CodeText code, Instant now) {
        database.createNativeQuery("UPDATE purchase_code SET used_at = :now WHERE hash = :hash")
                .setParameter("now", now)
                .setParameter("hash", code.hash())
                .executeUpdate();
    }

    int forgetCodes(Instant expiredBefore) {
        return database.createNativeQuery("DELETE FROM purchase_code WHERE expires_at < :before")
                .setParameter("before", expiredBefore)
                .executeUpdate();
    }

    void keep(UUID id, UUID account, UUID seller, Euros amount, List<NewPurchase.Line> lines, Instant now) {
        database.createNativeQuery("INSERT INTO purchase (id, account_id, seller_id, cents, made_at)"
                        + " VALUES (:id, :account, :seller, :cents, :now)")
                .setParameter("id", id)
                .setParameter("account", account)
                .setParameter("seller", seller)
                .setParameter("cents", amount.cents())
                .setParameter("now", now)
                .executeUpdate();
        for (int i = 0; i < lines.size(); i++) {
            database.createNativeQuery("INSERT INTO purchase_line (purchase_id, position, category, cents)"
                            + " VALUES (:purchase, :position, :category, :cents)")
                    .setParameter("purchase", id)
                    .setParameter("position", i)
                    .setParameter("category", lines.get(i).category())
                    .setParameter("cents", lines.get(i).amount().cents())
                    .executeUpdate();
        }
    }

    /** What was bought at the places of an organization, newest first. */
    List<PurchaseView> of(String organization, Optional<Cursor> before, int rows) {
        return withLines(made("p.id < :before ORDER BY p.id DESC")
                .setParameter("organization", organization, String.class)
                .setParameter("before", before.map(Cursor::id).orElse(LAST))
                .setMaxResults(rows)
                .getResultList());
    }

    /** A purchase at a place of an organization. */
    Optional<PurchaseView> of(@Nullable String organization, UUID id) {
        return withLines(made("p.id = :id")
                        .setParameter("organization", organization, String.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private NativeQuery<Object[]> made(String which) {
        return session()
                .createNativeQuery(
                        "SELECT p.id, p.seller_id, p.cents, p.made_at, p.cancelled_at FROM purchase p JOIN caisse_seller s"
                                + " ON s.id = p.seller_id WHERE s.organization = :organization AND " + which,
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("seller_id", UUID.class)
                .addScalar("cents", Long.class)
                .addScalar("made_at", Instant.class)
                .addScalar("cancelled_at", Instant.class);
    }

    /** Whose account a purchase was paid from; nobody else cancels it until the transaction ends. */
    UUID heldAccount(UUID id) {
        return session()
                .createNativeQuery("SELECT account_id FROM purchase WHERE id = :id FOR UPDATE", UUID.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    void cancel(UUID id, Instant now) {
        database.createNativeQuery("UPDATE purchase SET cancelled_at = :now WHERE id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    private List<PurchaseView> withLines(List<Object[]> found) {
        Map<UUID, List<NewPurchase.Line>> lines =
                lines(found.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new));
        return found.stream()
                .map(row -> new PurchaseView(
                        (UUID) row[0],
                        (UUID) row[1],
                        Euros.ofCents((Long) row[2]),
                        lines.getOrDefault((UUID) row[0], List.of()),
                        (Instant) row[3],
                        (Instant) row[4]))
                .toList();
    }

    private Map<UUID, List<NewPurchase.Line>> lines(UUID[] of) {
        return session()
                .createNativeQuery(
                        "SELECT purchase_id, category, cents FROM purchase_line WHERE purchase_id = ANY (:of)"
                                + " ORDER BY purchase_id, position",
                        Object[].class)
                .addScalar("purchase_id", UUID.class)
                .addScalar("category", String.class)
                .addScalar("cents", Long.class)
                .setParameter("of", of)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new NewPurchase.Line((String) row[1], Euros.ofCents((Long) row[2])),
                                Collectors.toList())));
    }

    /** What the places of an organization were paid, newest first. */
    List<PaidView> paid(String organization, Optional<Cursor> before, int rows) {
        return session()
                .createNativeQuery(
                        "SELECT t.id, t.seller_id, s.caisse, t.cents, t.settled_at FROM settlement t"
                                + " JOIN caisse_seller s ON s.id = t.seller_id WHERE s.organization = :organization"
                                + " AND t.id < :before ORDER BY t.id DESC",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("seller_id", UUID.class)
                .addScalar("caisse", String.class)
                .addScalar("cents", Long.class)
                .addScalar("settled_at", Instant.class)
                .setParameter("organization", organization)
                .setParameter("before", before.map(Cursor::id).orElse(LAST))
                .setMaxResults(rows)
                .stream()
                .map(row -> new PaidView(
                        (UUID) row[0], (UUID) row[1], (String) row[2], Euros.ofCents((Long) row[3]), (Instant) row[4]))
                .toList();
    }

    void keepSettlement(UUID id, UUID seller, Euros amount, Instant now) {
        database.createNativeQuery("INSERT INTO settlement (id, seller_id, cents, settled_at)"
                        + " VALUES (:id, :seller, :cents, :now)")
                .setParameter("id", id)
                .setParameter("seller", seller)
                .setParameter("cents", amount.cents())
                .setParameter("now", now)
                .executeUpdate();
    }

    private Session session() {
        return database.unwrap(Session.class);
    }
}
