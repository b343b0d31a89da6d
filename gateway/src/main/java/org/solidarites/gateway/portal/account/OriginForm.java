package org.solidarites.gateway.portal.account;

import jakarta.ws.rs.FormParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.partner.OwnPartner;
import org.solidarites.gateway.partner.PartnerChange;

/** Where the pages of a partner stand, as somebody has written it: one origin a line. */
public class OriginForm {

    @FormParam("webOrigins")
    @Nullable
    String webOrigins;

    @FormParam("version")
    @Nullable
    String version;

    /** The form as it is found. */
    public OriginForm() {}

    static OriginForm of(OwnPartner.Current partner) {
        OriginForm form = new OriginForm();
        form.webOrigins = String.join("\n", partner.view().webOrigins());
        form.version = Long.toString(partner.version());
        return form;
    }

    PartnerChange change() {
        List<String> lines = text().lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new PartnerChange(null, null, lines);
    }

    /** The version that was read, as a tag. */
    @Nullable
    String ifMatch() {
        return version == null ? null : "\"" + version.strip() + "\"";
    }

    /** All lines. */
    public String text() {
        return webOrigins == null ? "" : webOrigins;
    }

    /** The version that was read. */
    public String version() {
        return version == null ? "" : version;
    }
}
