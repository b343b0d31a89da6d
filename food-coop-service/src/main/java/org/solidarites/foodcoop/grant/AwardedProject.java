package org.solidarites.foodcoop.grant;

import java.util.List;
import java.util.UUID;
import org.solidarites.foodcoop.grant.core.Share;

/**
 * The project that a grant is for.
 *
 * @param organization alias of the association that handed it in
 * @param split what each paid partner asked for
 */
public record AwardedProject(
        UUID projectId,
        UUID callId,
        String title,
        String summary,
        String organization,
        Beneficiary beneficiary,
        List<Share> split) {

    public AwardedProject {
        split = List.copyOf(split);
    }
}
