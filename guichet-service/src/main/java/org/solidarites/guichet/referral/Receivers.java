package org.solidarites.guichet.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.id.Codes;
import org.solidarites.chassis.problem.FieldError;
import org.solidarites.chassis.problem.Refusal;
import org.solidarites.guichet.GuichetProblem;
import org.solidarites.guichet.directory.GuichetKind;
import org.solidarites.guichet.directory.GuichetView;
import org.solidarites.guichet.directory.Guichets;

/** Finds who receives at a destination. */
@ApplicationScoped
class Receivers {

    private final Guichets guichets;
    private final KnownAids aids;
    private final ReferralConfig config;

    Receivers(Guichets guichets, KnownAids aids, ReferralConfig config) {
        this.guichets = guichets;
        this.aids = aids;
        this.config = config;
    }

    /**
     * Who receives the person, for a theme and an aid that are known.
     *
     * @throws Refusal {@code UNKNOWN_THEME}, {@code UNKNOWN_AID}, {@code RECEIVER_UNCLEAR}, {@code UNKNOWN_GUICHET},
     *     {@code GUICHET_NOT_OPEN}, {@code UNKNOWN_ORGANIZATION}, {@code UNKNOWN_SENIOR_SPACE}, {@code
     *     SENIOR_SPACE_WITHOUT_GUICHET}
     */
    Receiver firstChoice(NewReferral request) {
        if (request.theme() != null) {
            guichets.requireTheme(request.theme(), FieldError.inBody("theme"));
        }
        aids.require(request.aid());
        return find(request.firstChoice(), "");
    }

    /**
     * Who receives her if the first does not; null if nobody is named.
     *
     * @throws Refusal the same, and {@code SECOND_CHOICE_IS_THE_FIRST}
     */
    @Nullable
    Receiver secondChoice(NewReferral request, Receiver first) {
        if (request.secondChoice() == null) {
            return null;
        }
        Receiver second = find(request.secondChoice(), "secondChoice/");
        if (Objects.equals(first.guichet(), second.guichet())
                && Objects.equals(first.organization(), second.organization())) {
            throw GuichetProblem.SECOND_CHOICE_IS_THE_FIRST.refuse().at(FieldError.inBody("secondChoice"));
        }
        return second;
    }

    /** Whether what was a receiver when the referral was sent still is one. */
    boolean receives(Receiver receiver) {
        return receiver.guichet() == null
                ? isKnown(Objects.requireNonNull(receiver.organization()))
                : guichets.receives(receiver.guichet());
    }

    private Receiver find(Destination to, String place) {
        if (Stream.of(to.guichet(), to.organization(), to.seniorSpace())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw GuichetProblem.RECEIVER_UNCLEAR.refuse().at(FieldError.inBody(place + "guichet"));
        }
        if (to.guichet() != null) {
            return new Receiver(desk(to.guichet(), place + "guichet"), null, null);
        }
        return to.organization() != null
                ? new Receiver(null, organization(to.organization(), place + "organization"), null)
                : host(Objects.requireNonNull(to.seniorSpace()), place + "seniorSpace");
    }

    private String desk(String code, String field) {
        if (guichets.receives(code)) {
            return code;
        }
        GuichetView closed = guichets.ofCode(code)
                .orElseThrow(() -> GuichetProblem.UNKNOWN_GUICHET
                        .refuse()
                        .with("guichet", code)
                        .at(FieldError.inBody(field)));
        if (closed.managedBy() != null) {
            throw GuichetProblem.PLACE_TAKES_NO_REFERRALS
                    .refuse()
                    .with("guichet", code)
                    .at(FieldError.inBody(field));
        }
        throw GuichetProblem.GUICHET_NOT_OPEN
                .refuse()
                .with("guichet", code)
                .with("state", closed.state())
                .at(FieldError.inBody(field));
    }

    private String organization(String alias, String field) {
        if (!alias.matches(Codes.PATTERN) || !isKnown(alias)) {
            throw GuichetProblem.UNKNOWN_ORGANIZATION
                    .refuse()
                    .with("organization", alias)
                    .at(FieldError.inBody(field));
        }
        return alias;
    }

    private boolean isKnown(String organization) {
        return config.organizations().map(known -> known.contains(organization)).orElse(true);
    }

    private Receiver host(String code, String field) {
        GuichetView space = guichets.ofCode(code)
                .filter(place -> place.kind() == GuichetKind.SENIOR_SPACE)
                .orElseThrow(() -> GuichetProblem.UNKNOWN_SENIOR_SPACE
                        .refuse()
                        .with("seniorSpace", code)
                        .at(FieldError.inBody(field)));
        return Optional.ofNullable(space.host())
                .filter(guichets::receives)
                .map(desk -> new Receiver(desk, null, code))
                .orElseThrow(() -> GuichetProblem.SENIOR_SPACE_WITHOUT_GUICHET
                        .refuse()
                        .with("seniorSpace", code)
                        .at(FieldError.inBody(field)));
    }
}
