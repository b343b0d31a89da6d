package org.solidarites.longevity.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.solidarites.chassis.city.Quartiers;
import org.solidarites.chassis.page.Page;
import org.solidarites.longevity.host.Host;
import org.solidarites.longevity.host.Hosts;

/** Shows senior spaces together with the desks that host them. */
@ApplicationScoped
class SeniorSpaceViews {

    private final SeniorSpaceRepository spaces;
    private final NantesSeniorSpaces known;
    private final Hosts hosts;
    private final Quartiers quartiers;

    SeniorSpaceViews(SeniorSpaceRepository spaces, NantesSeniorSpaces known, Hosts hosts, Quartiers quartiers) {
        this.spaces = spaces;
        this.known = known;
        this.hosts = hosts;
        this.quartiers = quartiers;
    }

    SeniorSpaceView of(SeniorSpace space) {
        return of(new Page<>(List.of(space), null)).items().getFirst();
    }

    /** A page of spaces; one query finds the hosts of all of them. */
    Page<SeniorSpaceView> of(Page<SeniorSpace> page) {
        List<String> codes = page.items().stream()
                .map(SeniorSpace::hostGuichet)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Host> hosting = hosts.find(codes);
        return page.map(space -> space.view(
                Optional.ofNullable(space.hostGuichet()).map(hosting::get).orElse(null)));
    }

    Coverage coverage() {
        return new Coverage(known.programme(), quartiers.all().size(), spaces.quartiersWithOpenSpace());
    }
}
