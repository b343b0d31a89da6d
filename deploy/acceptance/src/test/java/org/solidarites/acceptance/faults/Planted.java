package org.solidarites.acceptance.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is stored, with one thing made wrong. */
record Planted(Stored stored) {

    Planted referrals(List<Stored.Referral> wrong) {
        return with(wrong, stored.dossiers(), stored.entries(), stored.accounts(), stored.purchases(), stored.ledger());
    }

    Planted dossiers(List<Stored.Dossier> wrong) {
        return with(
                stored.referrals(), wrong, stored.entries(), stored.accounts(), stored.purchases(), stored.ledger());
    }

    Planted entries(Map<String, Integer> wrong) {
        return with(
                stored.referrals(), stored.dossiers(), wrong, stored.accounts(), stored.purchases(), stored.ledger());
    }

    Planted accounts(List<Stored.Account> wrong) {
        return with(
                stored.referrals(), stored.dossiers(), stored.entries(), wrong, stored.purchases(), stored.ledger());
    }

    Planted purchases(List<Stored.Purchase> wrong) {
        return with(stored.referrals(), stored.dossiers(), stored.entries(), stored.accounts(), wrong, stored.ledger());
    }

    Planted ledger(Stored.Ledger wrong) {
        return with(
                stored.referrals(), stored.dossiers(), stored.entries(), stored.accounts(), stored.purchases(), wrong);
    }

    Planted appointments(List<Stored.Appointment> wrong) {
        return places(wrong, stored.registrations(), stored.reminded(), stored.placesLeft());
    }

    Planted registrations(List<Stored.Registration> wrong) {
        return places(stored.appointments(), wrong, stored.reminded(), stored.placesLeft());
    }

    Planted reminded(Map<String, Integer> wrong) {
        return places(stored.appointments(), stored.registrations(), wrong, stored.placesLeft());
    }

    Planted placesLeft(Map<String, Integer> wrong) {
        return places(stored.appointments(), stored.registrations(), stored.reminded(), wrong);
    }

    Planted told(Set<String> wrong) {
        return events(wrong, stored.heard(), stored.parked(), stored.shown());
    }

    Planted heard(Set<String> wrong) {
        return events(stored.told(), wrong, stored.parked(), stored.shown());
    }

    Planted parked(Map<String, Long> wrong) {
        return events(stored.told(), stored.heard(), wrong, stored.shown());
    }

    Planted shown(Map<String, String> wrong) {
        return events(stored.told(), stored.heard(), stored.parked(), wrong);
    }

    private Planted with(
            List<Stored.Referral> referrals,
            List<Stored.Dossier> dossiers,
            Map<String, Integer> entries,
            List<Stored.Account> accounts,
            List<Stored.Purchase> purchases,
            Stored.Ledger ledger) {
        return new Planted(new Stored(
                referrals,
                dossiers,
                entries,
                accounts,
                purchases,
                ledger,
                stored.appointments(),
                stored.registrations(),
                stored.reminded(),
                stored.placesLeft(),
                stored.told(),
                stored.heard(),
                stored.parked(),
                stored.shown()));
    }

    private Planted places(
            List<Stored.Appointment> appointments,
            List<Stored.Registration> registrations,
            Map<String, Integer> reminded,
            Map<String, Integer> placesLeft) {
        return new Planted(new Stored(
                stored.referrals(),
                stored.dossiers(),
                stored.entries(),
                stored.accounts(),
                stored.purchases(),
                stored.ledger(),
                appointments,
                registrations,
                reminded,
                placesLeft,
                stored.told(),
                stored.heard(),
                stored.parked(),
                stored.shown()));
    }

    private Planted events(Set<String> told, Set<String> heard, Map<String, Long> parked, Map<String, String> shown) {
        return new Planted(new Stored(
                stored.referrals(),
                stored.dossiers(),
                stored.entries(),
                stored.accounts(),
                stored.purchases(),
                stored.ledger(),
                stored.appointments(),
                stored.registrations(),
                stored.reminded(),
                stored.placesLeft(),
                told,
                heard,
                parked,
                shown));
    }
}
