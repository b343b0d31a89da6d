package org.solidarites.longevity.activity;

import java.util.UUID;

/** Those who are registered for an activity: told of every change. Answered by those who keep the registrations. */
public interface Registered {

    /** The activity does not take place: all registrations end. */
    void activityCancelled(UUID activity);

    /** One session is at another time, or does not take place. */
    void sessionChanged(UUID activity, UUID session, SessionChange change);

    /** There may be places for those who wait. */
    void placesAdded(Bookable activity);
}
