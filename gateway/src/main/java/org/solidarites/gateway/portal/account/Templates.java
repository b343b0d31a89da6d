package org.solidarites.gateway.portal.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.partner.PartnerView;
import org.solidarites.gateway.portal.Faults;
import org.solidarites.gateway.portal.Frame;
import org.solidarites.gateway.quota.UsageResource.Usage;

/** The templates of these pages. */
@CheckedTemplate(basePath = "portal")
final class Templates {

    private Templates() {}

    static native TemplateInstance account(
            Frame frame, String name, @Nullable Usage usage, @Nullable PartnerView partner);

    static native TemplateInstance origins(Frame frame, String token, OriginForm form, boolean done, Faults faults);

    static native TemplateInstance signInAway(Frame frame);
}
