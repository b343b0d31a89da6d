package org.solidarites.longevity.registration;

/** Who moved something on the list. */
public enum MovedBy {
    SELF,
    CARER,
    AGENT,
    PARTNER,
    /** The rules of the policy, without anybody. */
    SERVICE;

    static MovedBy of(RegistrantKind kind) {
        return switch (kind) {
            case SELF -> SELF;
            case CARER -> CARER;
            case AGENT -> AGENT;
            case PARTNER -> PARTNER;
        };
    }
}
