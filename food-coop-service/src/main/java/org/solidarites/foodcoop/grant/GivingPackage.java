package org.solidarites.foodcoop.grant;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.money.Euros;
import org.solidarites.foodcoop.grant.PublishedGrants.PublishedGrant;

/**
 * Grants in the format 360Giving 1.4. Instalments stand as transactions: all of them as commitments, those that were paid
 * as disbursements, and what was claimed back as disbursements below zero; so their sums are those of the ledger.
 */
@Schema(name = "GivingPackage")
record GivingPackage(
        String version, String title, String issued, Publisher publisher, String license, List<Giving> grants) {

    private static final String EURO = "EUR";

    /** Who publishes. */
    record Publisher(String name) {}

    /** An organisation, never a person. */
    @Schema(name = "GivingOrganization")
    record Organization(String id, String name) {}

    /** When the project runs. */
    record Event(String startDate, String endDate) {}

    /** The call. */
    record Programme(String code, String title) {}

    /** An amount that is to be paid or was. */
    record Transaction(String id, String transactionDate, String currency, BigDecimal value, String description) {}

    /** A grant. */
    record Giving(
            String id,
            String title,
            String description,
            String currency,
            BigDecimal amountAwarded,
            BigDecimal amountDisbursed,
            String awardDate,
            String url,
            List<Event> plannedDates,
            List<Organization> recipientOrganization,
            List<Organization> fundingOrganization,
            List<Programme> grantProgramme,
            String fromOpenCall,
            List<Transaction> commitmentTransaction,
            List<Transaction> disbursementTransaction) {}

    static GivingPackage of(List<PublishedGrant> grants, PublisherConfig city, Instant now) {
        return new GivingPackage(
                "1.4",
                "Subventions des appels à coopérations de la " + city.name(),
                day(now),
                new Publisher(city.name()),
                "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
                grants.stream().map(grant -> giving(grant, city)).toList());
    }

    private static Giving giving(PublishedGrant published, PublisherConfig city) {
        GrantView grant = published.grant();
        return new Giving(
                city.prefix() + "-" + grant.id(),
                grant.projectTitle(),
                published.summary(),
                EURO,
                grant.awarded().toDecimal(),
                grant.paid().toDecimal(),
                day(grant.awardedAt()),
                city.url() + "/v1/grants/" + grant.id(),
                plannedDates(grant),
                List.of(organization(
                        grant.beneficiary().siret(), grant.beneficiary().name())),
                List.of(organization(city.siret(), city.name())),
                List.of(new Programme(grant.callId().toString(), published.call())),
                "Yes",
                grant.instalments().stream()
                        .map(one -> transaction(one, one.plannedOn().toString()))
                        .toList(),
                Stream.concat(
                                grant.instalments().stream().flatMap(GivingPackage::paid),
                                published.clawbacks().stream().map(GivingPackage::reclaimed))
                        .toList());
    }

    private static List<Event> plannedDates(GrantView grant) {
        List<Integer> years = grant.years().stream()
                .filter(year -> year.awarded().cents() > 0)
                .map(GrantView.GrantYear::year)
                .toList();
        return years.isEmpty()
                ? List.of()
                : List.of(new Event(years.getFirst() + "-01-01", years.getLast() + "-12-31"));
    }

    private static Stream<Transaction> paid(Instalment instalment) {
        @Nullable Instant paidAt = instalment.paidAt();
        return paidAt == null ? Stream.empty() : Stream.of(transaction(instalment, day(paidAt)));
    }

    private static Transaction transaction(Instalment instalment, String day) {
        return new Transaction(
                instalment.id().toString(),
                day,
                EURO,
                instalment.amount().toDecimal(),
                instalment.label() + " : " + instalment.condition());
    }

    private static Transaction reclaimed(Clawback clawback) {
        return new Transaction(
                clawback.id().toString(),
                day(clawback.claimedAt()),
                EURO,
                Euros.ZERO.minus(clawback.amount()).toDecimal(),
                "Reversement demandé");
    }

    /** The list of organisation registers names the French one SIRENE; to be checked when the publisher registers. */
    private static Organization organization(String siret, String name) {
        return new Organization("FR-SIRENE-" + siret, name);
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, CityTime.ZONE).toString();
    }
}
