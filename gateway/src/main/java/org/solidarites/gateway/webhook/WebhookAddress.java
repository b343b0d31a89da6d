package org.solidarites.gateway.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address to which events may be sent, as far as one can tell without asking for its name.
 *
 * @param secure false only where plain HTTP is allowed
 * @param host a name, and never the number of a machine in any of its forms
 * @param path with its query, beginning with a slash
 */
record WebhookAddress(boolean secure, String host, int port, String path) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int FIRST_FREE = 1024;
    private static final int LAST = 65_535;

    /** Labels of letters, digits and hyphens; the last one with a letter in front, as no number has. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private static final int LONGEST_NAME = 253;

    /** What is not right with an address, or nothing. */
    static Optional<WebhookAdvice> fault(String url, boolean localAllowed) {
        return Optional.ofNullable(read(url, localAllowed).fault());
    }

    /**
     * Reads an address that was found right.
     *
     * @throws IllegalArgumentException if it is not
     */
    static WebhookAddress of(String url, boolean localAllowed) {
        Reading reading = read(url, localAllowed);
        if (reading.address() == null) {
            throw new IllegalArgumentException("no address for webhooks: " + reading.fault());
        }
        return reading.address();
    }

    private record Reading(
            @Nullable WebhookAddress address, @Nullable WebhookAdvice fault) {

        static Reading wrong(WebhookAdvice fault) {
            return new Reading(null, fault);
        }
    }

    private static Reading read(String url, boolean localAllowed) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException unreadable) {
            return Reading.wrong(WebhookAdvice.URL_READABLE);
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !(localAllowed && scheme.equals("http"))) {
            return Reading.wrong(WebhookAdvice.URL_HTTPS);
        }
        if (uri.getRawAuthority() == null || uri.getRawAuthority().contains("@")) {
            return Reading.wrong(
                    uri.getRawAuthority() == null ? WebhookAdvice.URL_READABLE : WebhookAdvice.URL_WITHOUT_CREDENTIALS);
        }
        if (uri.getRawFragment() != null) {
            return Reading.wrong(WebhookAdvice.URL_WITHOUT_FRAGMENT);
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        if (host.length() > LONGEST_NAME || !NAME.matcher(host).matches() || (!localAllowed && host.indexOf('.') < 0)) {
            return Reading.wrong(WebhookAdvice.URL_NAMED);
        }
        int usual = secure ? HTTPS : HTTP;
        int port = uri.getPort() < 0 ? usual : uri.getPort();
        if (port != usual && (port < FIRST_FREE || port > LAST)) {
            return Reading.wrong(WebhookAdvice.URL_PORT);
        }
        return new Reading(new WebhookAddress(secure, host, port, path(uri)), null);
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
