package org.solidarites.chassis.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of spans what could tell of a person: the words somebody searched for, where she asks from and with what, and
 * the secret in the address of a calendar feed. Ids stay: who they stand for, only the service tells.
 */
@Singleton
public class DiscreetSpans implements SpanProcessor {

    static final String HIDDEN = "-";

    private static final List<AttributeKey<String>> NEVER_TOLD = List.of(
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("user_agent.original"));
    private static final List<AttributeKey<String>> ADDRESSES =
            List.of(AttributeKey.stringKey("url.path"), AttributeKey.stringKey("url.full"));

    private static final Pattern QUERY = Pattern.compile("[?#].*");

    /** A segment longer than any id: so are the secrets in addresses. */
    private static final Pattern LONG_SEGMENT = Pattern.compile("(?<=/)[^/:]{37,}");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : NEVER_TOLD) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, HIDDEN);
            }
        }
        for (AttributeKey<String> key : ADDRESSES) {
            String address = span.getAttribute(key);
            if (address != null) {
                span.setAttribute(key, discreet(address));
            }
        }
    }

    static String discreet(String address) {
        return LONG_SEGMENT.matcher(QUERY.matcher(address).replaceFirst("")).replaceAll(HIDDEN);
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What is told is settled when the span begins.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
