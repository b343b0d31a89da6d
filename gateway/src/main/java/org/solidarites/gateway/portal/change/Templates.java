package org.solidarites.gateway.portal.change;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.solidarites.gateway.portal.Frame;

/** The template of the page. */
@CheckedTemplate(basePath = "portal")
final class Templates {

    private Templates() {}

    static native TemplateInstance changes(Frame frame, List<Change> changes, List<Change> deprecations);
}
