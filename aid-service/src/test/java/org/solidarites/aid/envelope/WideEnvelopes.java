package org.solidarites.aid.envelope;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.solidarites.chassis.money.Euros;

/** Envelopes until 2039 that are so wide that no test of another feature meets their end; those of envelopes use later years. */
@ApplicationScoped
class WideEnvelopes {

    private final EnvelopeOpening opening;
    private final EnvelopeRepository envelopes;

    WideEnvelopes(EnvelopeOpening opening, EnvelopeRepository envelopes) {
        this.opening = opening;
        this.envelopes = envelopes;
    }

    @Transactional
    void open(@Observes StartupEvent starting) {
        Signature nobody = new Signature(null, Instant.EPOCH);
        for (String aid : List.of("aide-alimentaire", "aide-energie")) {
            IntStream.range(2020, 2040)
                    .filter(year -> !envelopes.exists(aid, year))
                    .forEach(year ->
                            opening.open(new NewEnvelope(aid, year, Euros.of(1_000_000), "Enveloppe d'essai"), nobody));
        }
    }
}
