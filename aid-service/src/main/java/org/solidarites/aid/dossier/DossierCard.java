package org.solidarites.aid.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.aid.regulation.AidRule;

/**
 * What the other rooms of this service may know of a dossier.
 *
 * @param guichet code of the desk that follows it, or null
 * @param householdRef pseudonymous reference of those it is about
 * @param regulation id of the règlement it is decided under, null before it is submitted
 * @param granted whether a grant is in force
 * @param means how it is paid, null where there is none or it does not say so
 */
public record DossierCard(
        UUID id,
        DossierState state,
        String aid,
        @Nullable String guichet,
        UUID householdRef,
        @Nullable String regulation,
        boolean granted,
        AidRule.@Nullable MeansOfPayment means) {}
