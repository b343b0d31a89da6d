package org.solidarites.foodcoop.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.foodcoop.grant.Beneficiary;
import org.solidarites.foodcoop.grant.core.Share;

/**
 * What everybody reads of a project once it is awarded.
 *
 * @param beneficiary the organisation that leads
 * @param split the organisations that are paid, with what each asks for
 */
@Schema(name = "PublishedPart")
public record PublishedPart(
        @Schema(examples = "Coopain") String title,

        @Schema(examples = "Coopérer pour une alimentation inclusive à Nantes.")
        String summary,

        Beneficiary beneficiary,
        List<Share> split) {

    static PublishedPart of(NewProject content) {
        Partner lead = content.lead();
        return new PublishedPart(
                content.title(),
                content.summary(),
                new Beneficiary(lead.name(), lead.siret()),
                content.partners().stream()
                        .filter(partner -> partner.share() != null)
                        .map(partner -> new Share(partner.name(), partner.siret(), partner.paid()))
                        .toList());
    }
}
