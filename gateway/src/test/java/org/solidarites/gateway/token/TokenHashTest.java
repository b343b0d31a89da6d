package org.solidarites.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

class TokenHashTest {

    private final EmbeddedChannel connection = new EmbeddedChannel();

    @Test
    void isMadeOnceForWhatAConnectionKeeps() {
        TokenHash first = TokenHash.of("Bearer one", connection);
        assertThat(TokenHash.of("Bearer one", connection)).isNotSameAs(first);

        first.keep("Bearer one", connection);
        assertThat(TokenHash.of(new String("Bearer one"), connection)).isSameAs(first);
    }

    /** Connections of a proxy before us carry the requests of many. */
    @Test
    void isThatOfWhatIsSentNow() {
        TokenHash.of("Bearer one").keep("Bearer one", connection);
        assertThat(TokenHash.of("Bearer two", connection))
                .isEqualTo(TokenHash.of("Bearer two"))
                .isNotEqualTo(TokenHash.of("Bearer one"));

        TokenHash.of("Bearer two").keep("Bearer two", connection);
        assertThat(TokenHash.of("Bearer one", connection)).isEqualTo(TokenHash.of("Bearer one"));
    }

    @Test
    void isOfOneConnectionOnly() {
        TokenHash.of("Bearer one").keep("Bearer one", connection);
        assertThat(TokenHash.of("Bearer two", new EmbeddedChannel())).isEqualTo(TokenHash.of("Bearer two"));
    }
}
