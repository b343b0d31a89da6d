package org.solidarites.aid.piece;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.solidarites.chassis.seal.SealedValue;

@ApplicationScoped
class PieceRepository implements PanacheRepositoryBase<Piece, UUID> {

    /** What was given to any of these dossiers, newest first. */
    List<Piece> of(Collection<UUID> dossiers) {
        return list("dossierId in ?1 order by id desc", dossiers);
    }

    /** That piece, if it was given to one of these dossiers. */
    Optional<Piece> find(UUID id, Collection<UUID> dossiers) {
        return find(
                        "id = :id and dossierId in :dossiers",
                        Parameters.with("id", id).and("dossiers", dossiers))
                .firstResultOptional();
    }

    long countOf(UUID dossier, String code) {
        return count("dossierId = ?1 and code = ?2", dossier, code);
    }

    /** By its code, when a piece was given to that dossier last. */
    Map<String, Instant> newestOf(UUID dossier) {
        return list("dossierId", dossier).stream()
                .collect(Collectors.toMap(
                        Piece::code, Piece::givenAt, (one, other) -> one.isAfter(other) ? one : other));
    }

    void keep(Piece piece, Sealed sealed) {
        persist(piece);
        getEntityManager().persist(new PieceContent(piece.id(), sealed));
    }

    PieceContent content(Piece piece) {
        return getEntityManager().find(PieceContent.class, piece.id());
    }

    boolean isGivenSince(UUID dossier, Instant since) {
        return count("dossierId = ?1 and givenAt >= ?2", dossier, since) > 0;
    }

    /** All of a dossier, with their contents; how many there were. */
    int forgetAllOf(UUID dossier) {
        return Math.toIntExact(delete("dossierId", dossier));
    }

    /** Keys that another key of the configuration has sealed, locked; those that are locked already are left. */
    List<WrappedKey> lockWrappedOtherwise(String keyId, int rows) {
        List<?> found = getEntityManager()
                .createNativeQuery("SELECT piece, key_id, wrapped_key FROM piece_content WHERE key_id <> :key"
                        + " LIMIT :rows FOR UPDATE SKIP LOCKED")
                .setParameter("key", keyId)
                .setParameter("rows", rows)
                .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new WrappedKey((UUID) row[0], new SealedValue((String) row[1], (byte[]) row[2])))
                .toList();
    }

    long countWrappedOtherwise(String keyId) {
        return ((Number) getEntityManager()
                        .createNativeQuery("SELECT count(*) FROM piece_content WHERE key_id <> :key")
                        .setParameter("key", keyId)
                        .getSingleResult())
                .longValue();
    }

    void rewrap(WrappedKey renewed) {
        getEntityManager()
                .createNativeQuery(
                        "UPDATE piece_content SET key_id = :key, wrapped_key = :wrapped WHERE piece = :piece")
                .setParameter("key", renewed.sealed().keyId())
                .setParameter("wrapped", renewed.sealed().bytes())
                .setParameter("piece", renewed.piece())
                .executeUpdate();
    }

    /** With its content, which the database deletes with it. */
    void forget(Piece piece) {
        delete(piece);
    }
}
