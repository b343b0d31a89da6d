package org.solidarites.aid.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.AidProblem;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.CommonProblem;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;

/** The dossiers, for the other rooms of this service: whether the caller may, and under which reference. */
@ApplicationScoped
public class Dossiers {

    private final DossierAccess access;
    private final DossierRepository dossiers;
    private final FigureRepository figures;
    private final Clock clock;

    Dossiers(DossierAccess access, DossierRepository dossiers, FigureRepository figures, Clock clock) {
        this.access = access;
        this.dossiers = dossiers;
        this.clock = clock;
        this.figures = figures;
    }

    /**
     * A dossier that the caller may see.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}
     */
    public DossierCard visible(UUID id) {
        return access.visible(id).card();
    }

    /**
     * A dossier that the caller may see: nobody else changes it before this transaction ends.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}
     */
    public DossierCard held(UUID id) {
        return access.toChange(id).card();
    }

    /**
     * A dossier that the caller may fill in: nobody else changes it before this transaction ends.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN} for those who only see it
     */
    public DossierCard kept(UUID id) {
        return access.kept(id).card();
    }

    /**
     * Notes that a piece was given to a dossier that the caller holds: the last one that was asked for ends the suspension
     * of the clock. Of two that come at once, the second finds the first.
     *
     * @param newest by the code of a piece, when it was given to this dossier last
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN}, {@code SILENCE_HAS_REJECTED}
     */
    @Transactional(TxType.MANDATORY)
    public void receivePieces(UUID id, Map<String, Instant> newest) {
        Dossier dossier = access.kept(id);
        dossier.receivePieces(newest, Actor.keeper(access.caller()), clock.instant());
        dossiers.keep(dossier);
    }

    /**
     * A dossier whose personal data the caller may read: those who keep it, instructors, and the committee once it is put
     * before it.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN} for the committee before that
     */
    public DossierCard inCharge(UUID id) {
        Dossier dossier = access.visible(id);
        if (!dossier.reach().isReadableBy(access.caller())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return dossier.card();
    }

    /**
     * A dossier of the caller's own, or one kept on somebody's behalf, to be read.
     *
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code FORBIDDEN} for those who only see it
     */
    public DossierCard own(UUID id) {
        Dossier dossier = access.visible(id);
        if (!dossier.reach().isKeptBy(access.caller())) {
            throw CommonProblem.FORBIDDEN.refuse();
        }
        return dossier.card();
    }

    /**
     * What became of the dossiers that were received in a time, by aid, by quartier and by age band.
     *
     * @param until first day after it
     * @param asOf what happened from this day on is not counted
     */
    public List<DossierFigures> figures(LocalDate from, LocalDate until, LocalDate asOf) {
        return figures.of(from, until, asOf);
    }

    /** The pseudonymous references of those whom these dossiers are about. */
    public Set<UUID> references(Collection<UUID> ids) {
        return dossiers.references(ids);
    }

    /**
     * Those among these dossiers of which a grant is in force, and stays so until the transaction ends. The caller asks
     * before it holds an envelope: who withdraws a grant holds the dossier first.
     */
    @Transactional(TxType.MANDATORY)
    public Set<UUID> granted(Collection<UUID> ids) {
        dossiers.keepFromChange(ids);
        return dossiers.granted(ids);
    }

    /** Whether the caller may see it. */
    public boolean sees(UUID id) {
        return access.sees(id);
    }

    /**
     * Lets through who may see a dossier, or all of them.
     *
     * @param id null for all
     * @throws Refusal {@code DOSSIER_NOT_FOUND}, {@code DOSSIER_UNNAMED} for those who do not see all
     */
    public void requireSight(@Nullable UUID id) {
        if (id != null) {
            access.visible(id);
        } else if (!access.caller().hasAny(Role.INSTRUCTOR, Role.COMMITTEE)) {
            throw AidProblem.DOSSIER_UNNAMED.refuse().at(FieldError.inParameter("dossier"));
        }
    }
}
