package org.solidarites.longevity.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A referral to a senior space: who the person is stays with the desk, which receives her. */
@Entity
@Table(name = "received_referral")
class ReceivedReferral {

    @Id
    private UUID referralId;

    private String seniorSpace;
    private String guichet;

    @Enumerated(EnumType.STRING)
    private ReceivedState state;

    private Instant sentAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    protected ReceivedReferral() {}

    ReceivedReferral(UUID referralId, String seniorSpace, String guichet, Instant sentAt) {
        this.referralId = referralId;
        this.seniorSpace = seniorSpace;
        this.guichet = guichet;
        this.state = ReceivedState.OPEN;
        this.sentAt = sentAt;
    }

    /** Somebody was registered for it. */
    void answer() {
        state = ReceivedState.REGISTERED;
    }

    /** It ended without. */
    void end() {
        if (state == ReceivedState.OPEN) {
            state = ReceivedState.ENDED;
        }
    }

    boolean isOpen() {
        return state == ReceivedState.OPEN;
    }

    boolean isFor(String spaceCode) {
        return seniorSpace.equals(spaceCode);
    }

    ReceivedReferralView view() {
        return new ReceivedReferralView(referralId, seniorSpace, guichet, state, sentAt);
    }
}
