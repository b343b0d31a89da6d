package org.solidarites.longevity.space;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.solidarites.chassis.city.Quartier;
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
        List<Coverage.Covered> course = new ArrayList<>();
        for (Object[] opening : spaces.firstOpenings()) {
            course.add(new Coverage.Covered((String) opening[0], (String) opening[1], course.size() + 1));
        }
        Set<String> covered = course.stream().map(Coverage.Covered::quartier).collect(Collectors.toSet());
        List<Coverage.Announced> announced = spaces.announcements().stream()
                .filter(planned -> !covered.contains((String) planned[0]))
                .map(planned -> new Coverage.Announced((String) planned[0], (String) planned[1]))
                .toList();
        List<String> missing = quartiers.all().stream()
                .map(Quartier::code)
                .filter(code -> !covered.contains(code))
                .filter(code -> announced.stream()
                        .noneMatch(planned -> planned.quartier().equals(code)))
                .toList();
        return new Coverage(known.programme(), quartiers.all().size(), course.size(), course, announced, missing);
    }
}
