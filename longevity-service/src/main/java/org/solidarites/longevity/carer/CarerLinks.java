package org.solidarites.longevity.carer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.city.CityTime;
import org.solidarites.chassis.id.Secret;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.identity.Role;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.longevity.LongevityProblem;
import org.solidarites.longevity.person.Consent;
import org.solidarites.longevity.person.PersonKeys;

/** Gives, takes up and asks for links between seniors and their carers. */
@ApplicationScoped
public class CarerLinks {

    private static final int YEARS_AT_MOST = 2;

    private final CarerLinkRepository links;
    private final PersonKeys keys;
    private final Clock clock;

    CarerLinks(CarerLinkRepository links, PersonKeys keys, Clock clock) {
        this.links = links;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code CONSENT_MISSING}, {@code CONSENT_IN_THE_FUTURE}, {@code BIRTH_DATE_IMPLAUSIBLE}, {@code
     *     MANDATE_TIME_OUT_OF_BOUNDS}
     */
    CarerLink give(NewCarerLink wanted, String code, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        boolean forAnother = caller.has(Role.AGENT);
        LocalDate consentOn = Consent.on(wanted.consent(), forAnother, today);
        wanted.senior().checkBirthDate(today, "senior");
        LocalDate last = today.plusYears(YEARS_AT_MOST);
        if (wanted.validUntil().isBefore(today) || wanted.validUntil().isAfter(last)) {
            throw LongevityProblem.MANDATE_TIME_OUT_OF_BOUNDS
                    .refuse()
                    .with("from", today)
                    .with("to", last)
                    .at(FieldError.inBody("validUntil"));
        }
        return links.keep(new CarerLink(
                keys.of(wanted.senior()),
                forAnother ? null : caller.subject(),
                caller.subject(),
                Objects.requireNonNullElse(consentOn, today),
                wanted.rights().stream().distinct().toList(),
                wanted.validUntil(),
                new Secret(code).hash(),
                clock.instant()));
    }

    /** @throws Refusal {@code UNKNOWN_CARER_CODE}, {@code MANDATE_ENDED}, {@code CARER_OF_ONESELF} */
    CarerLink accept(String code, Caller caller) {
        CarerLink link = links.heldByCode(new Secret(code).hash())
                .orElseThrow(() -> LongevityProblem.UNKNOWN_CARER_CODE.refuse().at(FieldError.inBody("code")));
        link.accept(caller.subject(), clock.instant());
        return links.keep(link);
    }

    /** @throws Refusal {@code MANDATE_NOT_FOUND}, {@code MANDATE_ENDED} */
    CarerLink end(UUID id, Caller caller) {
        CarerLink link = links.held(id)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(LongevityProblem.MANDATE_NOT_FOUND::refuse);
        link.end(clock.instant());
        return links.keep(link);
    }

    /**
     * Lets a carer through who may do that for that person.
     *
     * @param personKey of whom it is done for; null where it is known to be the senior
     * @throws Refusal {@code UNKNOWN_MANDATE}, {@code MANDATE_ENDED}, {@code MANDATE_OF_ANOTHER_PERSON}, {@code
     *     MANDATE_WITHOUT_RIGHT}
     */
    public void check(UUID id, Caller carer, @Nullable String personKey, CarerRight right) {
        links.findByIdOptional(id)
                .orElseThrow(() -> LongevityProblem.UNKNOWN_MANDATE.refuse().at(FieldError.inBody("mandate")))
                .check(carer.subject(), personKey, right, LocalDate.now(clock), "mandate");
    }

    /** The links by which somebody acts as a carer now. */
    public List<Mandate> inForceFor(String carer) {
        LocalDate today = LocalDate.now(clock);
        return links.ofCarer(carer).stream()
                .filter(link -> link.isInForce(today))
                .map(CarerLink::mandate)
                .toList();
    }

    /** All links in which somebody is one of both sides, as she sees them. */
    public List<CarerLinkView> viewsOf(Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return links.of(caller.subject()).stream()
                .map(link -> link.view(caller, today))
                .toList();
    }

    /** All links that a senior gave herself, ended ones too: what was done by them is hers. */
    public List<UUID> givenBy(String senior) {
        return links.ofSenior(senior).stream().map(CarerLink::id).toList();
    }

    /** Forgets the links that ended, or whose time was over, before that moment, as far as no registration names them. */
    public int forgetEndedBefore(Instant moment) {
        return links.forgetEndedBefore(moment, LocalDate.ofInstant(moment, CityTime.ZONE));
    }
}
