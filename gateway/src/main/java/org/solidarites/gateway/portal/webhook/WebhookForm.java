package org.solidarites.gateway.portal.webhook;

import jakarta.ws.rs.FormParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.solidarites.gateway.webhook.NewWebhook;
import org.solidarites.gateway.webhook.SignatureKind;
import org.solidarites.gateway.webhook.WebhookChange;
import org.solidarites.gateway.webhook.WebhookView;

/** What somebody has written into the form of a webhook, to be shown again as it was if it is refused. */
public class WebhookForm {

    @FormParam("url")
    @Nullable
    String url;

    @FormParam("description")
    @Nullable
    String description;

    @FormParam("types")
    @Nullable
    List<String> types;

    @FormParam("signature")
    @Nullable
    String signature;

    @FormParam("version")
    @Nullable
    String version;

    /** The form as it is found. */
    public WebhookForm() {}

    static WebhookForm of(WebhookView webhook, long version) {
        WebhookForm form = new WebhookForm();
        form.url = webhook.url();
        form.description = webhook.description();
        form.types = webhook.types();
        form.version = Long.toString(version);
        return form;
    }

    NewWebhook wanted() {
        return new NewWebhook(url(), description(), types(), kind());
    }

    WebhookChange change() {
        return new WebhookChange(url(), description(), types(), null);
    }

    /** The version that was read, as a tag. */
    @Nullable
    String ifMatch() {
        return version == null ? null : "\"" + version.strip() + "\"";
    }

    private SignatureKind kind() {
        return isEd25519() ? SignatureKind.ED25519 : SignatureKind.HMAC_SHA256;
    }

    /** Where events are to be sent. */
    public String url() {
        return url == null ? "" : url.strip();
    }

    /** What for. */
    public String description() {
        return description == null ? "" : description.strip();
    }

    /** Which types; none for all. */
    public List<String> types() {
        return types == null ? List.of() : List.copyOf(types);
    }

    /** Whether it is to be signed with a key pair, and not with a secret. */
    public boolean isEd25519() {
        return SignatureKind.ED25519.name().equals(signature);
    }

    /** The version that was read; empty for a new one. */
    public String version() {
        return version == null ? "" : version;
    }
}
