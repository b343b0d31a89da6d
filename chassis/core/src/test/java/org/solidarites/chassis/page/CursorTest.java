package org.solidarites.chassis.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.solidarites.chassis.id.Ids;
import org.solidarites.chassis.problem.Refusal;

class CursorTest {

    @Test
    void comesBackAsItWent() {
        Cursor cursor = Cursor.of("Pôle Daniel-Asseray", Ids.next().toString());

        assertThat(Cursor.decode(cursor.encode(), 2)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90LWEtdXVpZA", "ée"})
    void refusesWhatItDidNotMake(String foreign) {
        assertThatThrownBy(() -> Cursor.decode(foreign, 1))
                .isInstanceOf(Refusal.class)
                .hasMessage("invalid-cursor");
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        String other = Cursor.of("name", Ids.next().toString()).encode();

        assertThatThrownBy(() -> Cursor.decode(other, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void aPageHasANextOneOnlyWhenARowIsLeft() {
        List<String> ids =
                List.of(Ids.next().toString(), Ids.next().toString(), Ids.next().toString());

        Page<String> first = Page.of(ids, 2, Cursor::of);
        Page<String> whole = Page.of(ids, 3, Cursor::of);

        assertThat(first.items()).isEqualTo(ids.subList(0, 2));
        assertThat(first.next()).isEqualTo(Cursor.of(ids.get(1)).encode());
        assertThat(whole.next()).isNull();
    }
}
