package org.solidarites.gateway.portal.webhook;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.solidarites.chassis.seal.SealedValue;
import org.solidarites.gateway.portal.Language;
import org.solidarites.gateway.portal.Page;
import org.solidarites.gateway.webhook.SecretVault;

/**
 * Takes a new secret from the form that made it to the page that shows it, in a cookie that only the gateway can open: so
 * the page can be loaded again without making another, no instance has to remember it, and it is shown once.
 */
@Singleton
class ShownOnce {

    private static final String COOKIE = "webhook_secret";
    private static final Duration UNTIL_SHOWN = Duration.ofMinutes(2);

    private final SecretVault vault;
    private final boolean isSecure;

    ShownOnce(SecretVault vault, @ConfigProperty(name = "solidarites.public-url") String publicUrl) {
        this.vault = vault;
        this.isSecure = publicUrl.startsWith("https:");
    }

    void give(HttpServerResponse response, Language language, UUID webhook, @Nullable String secret) {
        if (secret != null) {
            SealedValue sealed = vault.seal(webhook, secret.getBytes(StandardCharsets.US_ASCII));
            Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
            String value = encoder.encodeToString(sealed.keyId().getBytes(StandardCharsets.UTF_8)) + "."
                    + encoder.encodeToString(sealed.bytes());
            response.addCookie(cookie(language, value, UNTIL_SHOWN));
        }
    }

    /** The secret of this webhook, if it has just been made; it is not there the next time. */
    @Nullable
    String take(HttpServerRequest request, Language language, UUID webhook) {
        Cookie given = request.getCookie(COOKIE);
        if (given == null) {
            return null;
        }
        request.response().addCookie(cookie(language, "", Duration.ZERO));
        return open(given.getValue(), webhook);
    }

    private @Nullable String open(String value, UUID webhook) {
        try {
            String[] parts = value.split("\\.", 2);
            byte[] keyId = Base64.getUrlDecoder().decode(parts[0]);
            byte[] bytes = Base64.getUrlDecoder().decode(parts[parts.length - 1]);
            SealedValue sealed = new SealedValue(new String(keyId, StandardCharsets.UTF_8), bytes);
            return new String(vault.open(webhook, sealed), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException | IllegalStateException | BufferUnderflowException notOurs) {
            return null;
        }
    }

    private Cookie cookie(Language language, String value, Duration life) {
        return Cookie.cookie(COOKIE, value)
                .setPath(Page.WEBHOOKS.path(language))
                .setHttpOnly(true)
                .setSecure(isSecure)
                .setSameSite(CookieSameSite.STRICT)
                .setMaxAge(life.toSeconds());
    }
}
