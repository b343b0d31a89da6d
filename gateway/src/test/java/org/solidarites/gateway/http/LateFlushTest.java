package org.solidarites.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateFlushTest {

    private final Socket socket = new Socket();
    private final EmbeddedChannel channel = new EmbeddedChannel(socket, new LateFlush());

    @Test
    void sendsTogetherWhenTheLoopHasReadAll() {
        write("one");
        write("two");
        assertThat(socket.sent).isEmpty();

        channel.runPendingTasks();
        assertThat(socket.sent).containsExactly(List.of("one", "two"));
    }

    @Test
    void sendsAgainTheNextTime() {
        write("one");
        channel.runPendingTasks();
        write("two");
        channel.runPendingTasks();
        assertThat(socket.sent).containsExactly(List.of("one"), List.of("two"));
    }

    @Test
    void sendsNothingThatWasNotToBeSent() {
        channel.pipeline().write("one");
        channel.runPendingTasks();
        assertThat(socket.sent).isEmpty();
    }

    /** Whoever writes a large body waits until it is sent. */
    @Test
    void sendsAtOnceWhatFillsTheBuffer() {
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        write("much");
        assertThat(socket.sent).containsExactly(List.of("much"));
    }

    /** The end of what is read may be the end of the connection, of which nobody is told before. */
    @Test
    void sendsWhatItsOwnReadingBroughtAboutWhenThatIsOver() {
        channel.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                LateFlushTest.this.write("answer to " + message);
                assertThat(socket.sent).isEmpty();
            }
        });
        channel.pipeline().fireChannelRead("question");
        channel.pipeline().fireChannelReadComplete();
        assertThat(socket.sent).containsExactly(List.of("answer to question"));
    }

    @Test
    void losesNothingWhenTheConnectionIsClosed() {
        write("the last word");
        channel.pipeline().close();
        assertThat(socket.sent).containsExactly(List.of("the last word"), Socket.CLOSED);
    }

    @Test
    void losesNothingWhenItIsTakenAway() {
        write("the last word");
        channel.pipeline().remove(LateFlush.class);
        assertThat(socket.sent).containsExactly(List.of("the last word"));
    }

    private void write(String text) {
        channel.pipeline().write(text);
        channel.pipeline().flush();
    }

    /** Where writing ends: keeps together what was sent together. */
    private static final class Socket extends ChannelOutboundHandlerAdapter {

        static final List<Object> CLOSED = List.of("closed");

        final List<List<Object>> sent = new ArrayList<>();
        private List<Object> written = new ArrayList<>();

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            written.add(message);
            promise.setSuccess();
        }

        @Override
        public void flush(ChannelHandlerContext context) {
            sent.add(written);
            written = new ArrayList<>();
        }

        @Override
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            sent.add(CLOSED);
            promise.setSuccess();
        }
    }
}
