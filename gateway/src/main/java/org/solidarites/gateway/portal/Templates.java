package org.solidarites.gateway.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the site, checked when it is built. */
@CheckedTemplate(basePath = "portal")
final class Templates {

    private Templates() {}

    static native TemplateInstance home(Frame frame);

    static native TemplateInstance firstCall(Frame frame, String client, String secret, boolean ready);

    static native TemplateInstance accessibility(Frame frame);

    static native TemplateInstance explorer(Frame frame);

    static native TemplateInstance notFound(Frame frame);

    static native TemplateInstance refusal(Frame frame, String detail);
}
