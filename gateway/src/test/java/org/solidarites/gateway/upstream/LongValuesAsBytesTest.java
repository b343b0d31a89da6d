package org.solidarites.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LongValuesAsBytesTest {

    private static final String TOKEN = "Bearer " + "abcdefgh".repeat(100);

    private static FullHttpRequest request() {
        FullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/v1/guichets");
        request.headers()
                .add("authorization", TOKEN)
                .add("x-short", "s")
                .add("x-long", "é".repeat(200))
                .add("x-long", "à".repeat(200));
        return request;
    }

    private static String sent(EmbeddedChannel channel, FullHttpRequest request) {
        assertThat(channel.writeOutbound(request)).isTrue();
        StringBuilder all = new StringBuilder();
        for (ByteBuf bytes = channel.readOutbound(); bytes != null; bytes = channel.readOutbound()) {
            all.append(bytes.toString(StandardCharsets.ISO_8859_1));
            bytes.release();
        }
        return all.toString();
    }

    @Test
    void theServiceReadsTheSame() {
        assertThat(sent(new EmbeddedChannel(new HttpClientCodec(), new LongValuesAsBytes()), request()))
                .isEqualTo(sent(new EmbeddedChannel(new HttpClientCodec()), request()))
                .contains("authorization: " + TOKEN + "\r\n", "x-long: " + "à".repeat(200) + "\r\n");
    }

    @Test
    void onlyLongOnesAreBytes() {
        FullHttpRequest request = request();
        new EmbeddedChannel(new LongValuesAsBytes()).writeOutbound(request);
        assertThat(request.headers().valueCharSequenceIterator("authorization").next())
                .isInstanceOf(AsciiString.class);
        assertThat(request.headers().valueCharSequenceIterator("x-short").next())
                .isInstanceOf(String.class);
    }
}
