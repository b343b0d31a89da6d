package org.solidarites.guichet.referral;

import java.util.List;

/** What became of the person's request: a closed list, so that the figures can be compared. */
public enum ReferralOutcome {
    /** The aid she was referred for was granted. */
    GRANTED,
    /** The aid was refused. */
    NOT_GRANTED,
    /** A right was opened: a benefit, a card, a tariff, a domiciliation. */
    RIGHT_OPENED,
    /** She was informed or advised; nothing more was needed. */
    INFORMED,
    /** She is followed over time, by the receiver or with it. */
    ACCOMPANIED,
    /** She was expected and did not come, or could not be reached any more. */
    DID_NOT_COME,
    /** She found help elsewhere or no longer wants it. */
    NO_LONGER_NEEDED;

    /** Names of the outcomes by which a person got something she had a right to. */
    static List<String> thatOpenARight() {
        return List.of(GRANTED.name(), RIGHT_OPENED.name());
    }

    /** Only the decision on a dossier can say so, where there is one. */
    boolean isADecision() {
        return this == GRANTED || this == NOT_GRANTED;
    }
}
