package org.solidarites.gateway.portal.strategy;

import java.util.List;

/**
 * The strategy as far as it could be had.
 *
 * @param actions the five, in the order of the page
 * @param map the quartiers
 */
public record Strategy(List<Action> actions, CityMap map) {

    /** Whether every service answered. */
    public boolean isWhole() {
        return map.missing().isEmpty() && actions.stream().noneMatch(Action::missing);
    }
}
