package org.solidarites.gateway.portal.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.portal.Frame;
import org.solidarites.gateway.quota.UsageResource.Usage;

/** The templates of these pages. */
@CheckedTemplate(basePath = "portal")
final class Templates {

    private Templates() {}

    static native TemplateInstance account(Frame frame, String name, @Nullable Usage usage);

    static native TemplateInstance signInAway(Frame frame);
}
