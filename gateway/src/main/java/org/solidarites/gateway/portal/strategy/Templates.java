package org.solidarites.gateway.portal.strategy;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.solidarites.gateway.portal.Frame;

/** The template of the page. */
@CheckedTemplate(basePath = "portal")
final class Templates {

    private Templates() {}

    static native TemplateInstance strategy(Frame frame, Strategy strategy);
}
