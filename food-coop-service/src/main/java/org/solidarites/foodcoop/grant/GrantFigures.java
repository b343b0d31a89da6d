package org.solidarites.foodcoop.grant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What the open figures are told of the grants: money of organisations and of no people, so nothing is left out. */
@ApplicationScoped
public class GrantFigures {

    private final PublishedGrants grants;

    GrantFigures(PublishedGrants grants) {
        this.grants = grants;
    }

    /** Those of the grants that have money in a year, oldest grant first. */
    public List<GrantFigure> of(int year) {
        return grants.all().stream()
                .flatMap(published -> of(published.grant(), year))
                .toList();
    }

    private static Stream<GrantFigure> of(GrantView grant, int year) {
        return grant.years().stream()
                .filter(one -> one.year() == year)
                .map(one ->
                        new GrantFigure(grant.id(), grant.projectTitle(), one.awarded(), one.paid(), one.reclaimed()));
    }
}
