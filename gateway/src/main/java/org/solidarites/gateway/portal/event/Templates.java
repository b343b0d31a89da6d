package org.solidarites.gateway.portal.event;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.solidarites.gateway.portal.Frame;

/** The template of the page. */
@CheckedTemplate(basePath = "portal")
final class Templates {

    private Templates() {}

    static native TemplateInstance events(Frame frame, List<Told> services);
}
