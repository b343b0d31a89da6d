package org.solidarites.gateway.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.http.Versions;
import org.solidarites.chassis.identity.Caller;
import org.solidarites.chassis.problem.Refusal;

/** A partner as its own people see it on the site, and what of it they change themselves: where its pages stand. */
@ApplicationScoped
public class OwnPartner {

    private final PartnerRepository partners;
    private final PartnerChanges changes;
    private final WebOrigins origins;

    OwnPartner(PartnerRepository partners, PartnerChanges changes, WebOrigins origins) {
        this.partners = partners;
        this.changes = changes;
        this.origins = origins;
    }

    /**
     * A partner as it is now.
     *
     * @param version to change it from
     */
    public record Current(PartnerView view, long version) {}

    /** The registered partner with that alias. */
    @Transactional
    public Optional<Current> find(String alias) {
        return partners.byAlias(alias)
                .filter(Partner::isRegistered)
                .map(partner -> new Current(partner.view(), partner.version()));
    }

    /**
     * Changes where the pages of the caller's association stand.
     *
     * @param ifMatch the version that was read, as a tag
     * @param change web origins and nothing else
     * @throws Refusal {@code PARTNER_NOT_FOUND}, {@code INVALID_INPUT}, {@code STALE_VERSION}, {@code VERSION_REQUIRED}
     */
    public void changeOrigins(Caller caller, @Nullable String ifMatch, PartnerChange change) {
        Current own = find(String.valueOf(caller.organization())).orElseThrow(PartnerProblem.PARTNER_NOT_FOUND::refuse);
        PartnerChange wanted = new PartnerChange(null, null, change.webOrigins());
        if (wanted.webOrigins() != null) {
            origins.require(wanted.webOrigins());
        }
        changes.make(caller, own.view().id(), partner -> {
            Versions.require(ifMatch, partner.version());
            partner.change(wanted);
        });
    }
}
