package org.solidarites.aid.regulation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** The published versions in the database, and how those come there that the service is shipped with. */
@ApplicationScoped
class RegulationShelf {

    private static final Logger LOG = Logger.getLogger(RegulationShelf.class);
    private static final String BY = "shipped";

    private final RegulationRepository versions;
    private final RegulationConfig config;
    private final Clock clock;

    RegulationShelf(RegulationRepository versions, RegulationConfig config, Clock clock) {
        this.versions = versions;
        this.config = config;
        this.clock = clock;
    }

    /** Enters the documents of the files that are not there yet, and takes all that is published from the shelf. */
    List<DatedRegulation> open() {
        List<DatedRegulation> files = config.directory()
                .map(Regulations::inDirectory)
                .orElseGet(() ->
                        config.shipped().stream().map(RegulationReader::shipped).toList());
        return QuarkusTransaction.requiringNew().call(() -> {
            versions.lockPublication();
            files.stream().map(DatedRegulation::document).forEach(this::enterIfAbsent);
            return beyond(Set.of());
        });
    }

    private void enterIfAbsent(RegulationDocument document) {
        versions.ofCode(document.id())
                .ifPresentOrElse(
                        known -> tellIfDifferent(known, document),
                        () -> versions.keep(RegulationVersion.taken(document, BY, clock.instant())));
    }

    private static void tellIfDifferent(RegulationVersion known, RegulationDocument document) {
        if (!known.says(document)) {
            LOG.warnf(
                    "the règlement %s was published before and stays as it was; its file says something else, which"
                            + " takes a new version with a new id",
                    document.id());
        }
    }

    /** The published versions but those, compiled. */
    List<DatedRegulation> publishedBeyond(Set<String> ids) {
        return QuarkusTransaction.requiringNew().call(() -> beyond(ids));
    }

    private List<DatedRegulation> beyond(Set<String> ids) {
        return versions.publishedBeyond(ids).stream()
                .map(RegulationVersion::read)
                .toList();
    }
}
