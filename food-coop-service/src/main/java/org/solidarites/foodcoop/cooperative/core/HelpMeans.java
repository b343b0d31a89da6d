package org.solidarites.foodcoop.cooperative.core;

/** What actors help each other with. */
public enum HelpMeans {
    SKILL,
    PLACE,
    EQUIPMENT,
    TIME
}
