package org.solidarites.aid.dossier;

/** How a decision reached the person: the ways that leave a proof of the day. A plain letter leaves none. */
public enum NotificationWay {
    /** The day on the receipt, or that of the first try if it was not collected. */
    REGISTERED_LETTER,
    /** Against a signature. */
    HAND_DELIVERY,
    /** A registered electronic letter, or an electronic service that the person has agreed to (CRPA L112-15). */
    ELECTRONIC
}
