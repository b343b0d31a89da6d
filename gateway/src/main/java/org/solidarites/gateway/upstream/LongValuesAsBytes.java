package org.solidarites.gateway.upstream;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/** Writes long values of headers, first of all the token, in one go: Netty would write a string letter by letter. */
final class LongValuesAsBytes extends ChannelOutboundHandlerAdapter {

    private static final int LONG = 64;

    /** Writes so from now on what is sent by that connection to a service. */
    static void on(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        pipeline.addAfter(pipeline.context(HttpClientCodec.class).name(), null, new LongValuesAsBytes());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpRequest request) {
            Iterator<Map.Entry<CharSequence, CharSequence>> headers =
                    request.headers().iteratorCharSequence();
            while (headers.hasNext()) {
                Map.Entry<CharSequence, CharSequence> header = headers.next();
                if (header.getValue() instanceof String value && value.length() > LONG) {
                    header.setValue(new AsciiString(value.getBytes(StandardCharsets.ISO_8859_1), false));
                }
            }
        }
        context.write(message, promise);
    }
}
