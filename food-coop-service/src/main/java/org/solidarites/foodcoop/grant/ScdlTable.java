package org.solidarites.foodcoop.grant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.solidarites.chassis.http.Tables;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.grant.PublishedGrants.PublishedGrant;
import org.solidarites.foodcoop.grant.core.Share;

/**
 * Signed grants in the format SCDL subventions 2.1, as CSV (RFC 4180). One row for each organisation that is paid, with
 * its own amount and its part of the whole, so that the rows of a grant add up to it.
 */
final class ScdlTable {

    static final List<String> COLUMNS = List.of(
            "nomAttribuant",
            "idAttribuant",
            "dateConvention",
            "referenceDecision",
            "nomBeneficiaire",
            "idBeneficiaire",
            "rnaBeneficiaire",
            "objet",
            "montant",
            "nature",
            "conditionsVersement",
            "datesPeriodeVersement",
            "idRAE",
            "notificationUE",
            "pourcentageSubvention",
            "dispositifAide");

    private static final String END = "\r\n";
    private static final int LONGEST = 256;
    private static final BigDecimal LEAST_PART = new BigDecimal("0.01");

    private ScdlTable() {}

    static String of(List<PublishedGrant> grants, PublisherConfig city) {
        return Stream.concat(Stream.of(COLUMNS), grants.stream().flatMap(grant -> rows(grant, city)))
                .map(row -> row.stream().map(Tables::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(END, "", END));
    }

    private static Stream<List<String>> rows(PublishedGrant published, PublisherConfig city) {
        GrantView grant = published.grant();
        Agreement agreement = grant.agreement();
        if (agreement == null || grant.instalments().isEmpty()) {
            return Stream.empty();
        }
        return grant.shares().stream()
                .filter(share -> share.amount().cents() > 0)
                .map(share -> row(published, agreement, share, city));
    }

    private static List<String> row(PublishedGrant published, Agreement agreement, Share share, PublisherConfig city) {
        GrantView grant = published.grant();
        return List.of(
                city.name(),
                city.siret(),
                agreement.signedOn().toString(),
                agreement.reference(),
                share.name(),
                share.siret(),
                "",
                cut(grant.projectTitle()),
                share.amount().toDecimal().toPlainString(),
                "aide en numéraire",
                cut(grant.instalments().size() == 1 ? "unique" : "échelonné"),
                period(grant.instalments()),
                "",
                "non",
                part(share.amount(), grant.awarded()),
                published.call());
    }

    private static String period(List<Instalment> instalments) {
        List<LocalDate> days =
                instalments.stream().map(Instalment::plannedOn).sorted().toList();
        return days.getFirst().equals(days.getLast())
                ? days.getFirst().toString()
                : days.getFirst() + "/" + days.getLast();
    }

    /** The format knows no part under a hundredth. */
    private static String part(Euros share, Euros whole) {
        return share.toDecimal()
                .divide(whole.toDecimal(), 4, RoundingMode.HALF_UP)
                .max(LEAST_PART)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1 - surrogates(text))) + "…";
    }

    private static int surrogates(String text) {
        return (int) text.chars()
                .limit(LONGEST)
                .filter(c -> Character.isHighSurrogate((char) c))
                .count();
    }
}
