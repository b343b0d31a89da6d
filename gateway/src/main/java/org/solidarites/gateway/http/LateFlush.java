package org.solidarites.gateway.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Sends what was written to a connection when its event loop has been through all that has come in, and not at once. To send
 * wakes whoever waits at the other end, which costs half as much again; close together, most sends find it awake.
 */
public final class LateFlush extends ChannelOutboundHandlerAdapter {

    private boolean due;

    LateFlush() {}

    /** Sends late from now on what is written to that connection. */
    public static void on(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (!(pipeline.first() instanceof LateFlush)) {
            pipeline.addFirst(new LateFlush());
        }
    }

    /** At once if so much was written that whoever writes has to wait until it is sent. */
    @Override
    public void flush(ChannelHandlerContext context) {
        if (!context.channel().isWritable()) {
            due = false;
            context.flush();
        } else if (!due) {
            due = true;
            context.executor().execute(() -> flushIfDue(context));
        }
    }

    @Override
    public void disconnect(ChannelHandlerContext context, ChannelPromise promise) {
        flushIfDue(context);
        context.disconnect(promise);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        flushIfDue(context);
        context.close(promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        flushIfDue(context);
    }

    private void flushIfDue(ChannelHandlerContext context) {
        if (due) {
            due = false;
            context.flush();
        }
    }
}
