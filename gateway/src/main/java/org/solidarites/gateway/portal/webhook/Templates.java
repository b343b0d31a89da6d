package org.solidarites.gateway.portal.webhook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.page.Page;
import org.solidarites.gateway.portal.Faults;
import org.solidarites.gateway.portal.Frame;
import org.solidarites.gateway.webhook.DeliveryView;
import org.solidarites.gateway.webhook.WebhookView;

/** The templates of these pages. */
@CheckedTemplate(basePath = "portal")
final class Templates {

    private Templates() {}

    static native TemplateInstance webhooks(Frame frame, List<WebhookView> webhooks, @Nullable Done done);

    static native TemplateInstance webhookForm(
            Frame frame, String token, WebhookForm form, Map<String, List<TypeChoice>> types, Faults faults);

    static native TemplateInstance webhook(
            Frame frame,
            String token,
            WebhookView webhook,
            Page<DeliveryView> deliveries,
            @Nullable String secret,
            @Nullable Done done,
            Faults faults);
}
