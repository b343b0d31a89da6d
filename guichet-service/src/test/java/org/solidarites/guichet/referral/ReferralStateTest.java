package org.solidarites.guichet.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferralStateTest {

    @ParameterizedTest
    @CsvSource({
        "SENT,        REMINDED,        SENT",
        "SENT,        ACCEPTED,        ACCEPTED",
        "SENT,        REFUSED,         REFUSED",
        "SENT,        IN_PROGRESS,     ",
        "SENT,        RESOLVED,        ",
        "SENT,        WITHDRAWN,       WITHDRAWN",
        "SENT,        EXPIRED,         EXPIRED",
        "SENT,        DOSSIER_OPENED,  IN_PROGRESS",
        "SENT,        DOSSIER_DECIDED, RESOLVED",
        "ACCEPTED,    REMINDED,        ACCEPTED",
        "ACCEPTED,    ACCEPTED,        ",
        "ACCEPTED,    REFUSED,         REFUSED",
        "ACCEPTED,    IN_PROGRESS,     IN_PROGRESS",
        "ACCEPTED,    RESOLVED,        RESOLVED",
        "ACCEPTED,    WITHDRAWN,       WITHDRAWN",
        "ACCEPTED,    EXPIRED,         EXPIRED",
        "ACCEPTED,    DOSSIER_OPENED,  IN_PROGRESS",
        "ACCEPTED,    DOSSIER_DECIDED, RESOLVED",
        "IN_PROGRESS, REMINDED,        IN_PROGRESS",
        "IN_PROGRESS, ACCEPTED,        ",
        "IN_PROGRESS, REFUSED,         REFUSED",
        "IN_PROGRESS, IN_PROGRESS,     ",
        "IN_PROGRESS, RESOLVED,        RESOLVED",
        "IN_PROGRESS, WITHDRAWN,       WITHDRAWN",
        "IN_PROGRESS, EXPIRED,         EXPIRED",
        "IN_PROGRESS, DOSSIER_OPENED,  IN_PROGRESS",
        "IN_PROGRESS, DOSSIER_DECIDED, RESOLVED",
    })
    void leadsFromEachOpenStateByEachStep(ReferralState from, ReferralStep step, ReferralState to) {
        assertThat(from.after(step)).isEqualTo(Optional.ofNullable(to));
    }

    static Stream<Arguments> finalStatesAndSteps() {
        return Arrays.stream(ReferralState.values())
                .filter(ReferralState::isFinal)
                .flatMap(state -> Arrays.stream(ReferralStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("finalStatesAndSteps")
    void isNeverLeftOnceItIsFinal(ReferralState end, ReferralStep step) {
        Set<ReferralStep> told = EnumSet.of(ReferralStep.DOSSIER_OPENED, ReferralStep.DOSSIER_DECIDED);

        assertThat(end.after(step)).isEqualTo(told.contains(step) ? Optional.of(end) : Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void isNeverSentTwice(ReferralState state) {
        assertThat(state.after(ReferralStep.SENT)).isEmpty();
    }

    static Stream<ReferralState> everyState() {
        return Arrays.stream(ReferralState.values());
    }

    @Test
    void reachesEveryStateFromTheFirst() {
        Set<ReferralState> reached = EnumSet.of(ReferralState.SENT);
        int before;
        do {
            before = reached.size();
            for (ReferralState state : EnumSet.copyOf(reached)) {
                for (ReferralStep step : ReferralStep.values()) {
                    state.after(step).ifPresent(reached::add);
                }
            }
        } while (reached.size() > before);

        assertThat(reached).containsExactlyInAnyOrder(ReferralState.values());
    }
}
