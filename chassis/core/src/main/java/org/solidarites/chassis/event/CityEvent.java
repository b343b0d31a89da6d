package org.solidarites.chassis.event;

import java.util.UUID;

/**
 * Something that happened in one service and that the rest of the city may act on. Implemented by records, whose
 * components are the JSON data of the event: references, codes, dates and amounts, never names, birth dates, contacts
 * or free text about a person.
 */
public interface CityEvent {

    /** The CloudEvents type, versioned: {@code org.solidarites.guichet.opened.v1}. */
    String type();

    /** The id of the aggregate it happened to: the key of the record, so that its events stay in order. */
    UUID subject();
}
