package org.solidarites.gateway.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Sends what was written to a connection when its event loop has been through everything that has come in, on all connections,
 * and not at once. Each send wakes the program at the other end if it sleeps, which costs half as much as the send itself; when
 * many are made one after the other, only the first finds it asleep. What a connection is answered while it is read itself is sent
 * when that is over: it may be closed right afterwards.
 */
public final class LateFlush extends ChannelDuplexHandler {

    private boolean due;
    private boolean isRead;

    LateFlush() {}

    /** Sends late from now on what is written to that connection. */
    public static void on(HttpConnection connection) {
        ChannelPipeline pipeline = ((ConnectionBase) connection).channel().pipeline();
        if (!(pipeline.first() instanceof LateFlush)) {
            pipeline.addFirst(new LateFlush());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        isRead = true;
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        isRead = true;
        context.fireChannelReadComplete();
        isRead = false;
        flushIfDue(context);
    }

    /** At once if so much was written that whoever writes has to wait until it is sent. */
    @Override
    public void flush(ChannelHandlerContext context) {
        if (!context.channel().isWritable()) {
            due = false;
            context.flush();
        } else if (!due) {
            due = true;
            if (!isRead) {
                context.executor().execute(() -> flushIfDue(context));
            }
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
