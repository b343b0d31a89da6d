package org.solidarites.foodcoop.call;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.solidarites.foodcoop.organization.LegalForm;

/**
 * What organisations of one legal form may do in a call. A form that a call does not name may not take part.
 *
 * @param mayLead whether it may be chef de file
 * @param mayBePaid whether it may have a share of the grant
 */
public record Applicant(
        @NotNull @Schema(examples = "ASSOCIATION") LegalForm form,
        @NotNull @Schema(examples = "true") Boolean mayLead,
        @NotNull @Schema(examples = "true") Boolean mayBePaid) {}
