package org.solidarites.longevity.plan;

/** The eight domains of the WHO's guide to age-friendly cities (2007). */
public enum AgeFriendlyDomain {
    OUTDOOR_SPACES_AND_BUILDINGS,
    TRANSPORTATION,
    HOUSING,
    SOCIAL_PARTICIPATION,
    RESPECT_AND_SOCIAL_INCLUSION,
    CIVIC_PARTICIPATION_AND_EMPLOYMENT,
    COMMUNICATION_AND_INFORMATION,
    COMMUNITY_SUPPORT_AND_HEALTH_SERVICES
}
