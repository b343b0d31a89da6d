package org.solidarites.chassis.identity;

/** The realm roles of Keycloak, for use in {@code @RolesAllowed}. */
public final class Role {

    public static final String RESIDENT = "resident";
    public static final String AGENT = "agent";
    public static final String INSTRUCTOR = "instructor";
    public static final String COMMITTEE = "committee";
    public static final String FINANCE = "finance";
    public static final String COORDINATOR = "coordinator";
    public static final String PARTNER = "partner";
    public static final String ADMIN = "admin";

    private Role() {}
}
