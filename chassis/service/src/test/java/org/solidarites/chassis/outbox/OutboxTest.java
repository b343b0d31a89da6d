package org.solidarites.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.note.Notes;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Notes notes;

    @Test
    void refusesToTellOfAnythingOutsideATransaction() {
        assertThatThrownBy(() -> outbox.publish(new Happened(UUID.randomUUID()), 0))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void refusesToWriteAChangeAndForgetItsEvents() {
        String text = UUID.randomUUID().toString();

        assertThatThrownBy(() -> notes.writeWithoutItsEvents(text)).hasStackTraceContaining("without its events");

        assertThat(notes.count(text)).isZero();
    }

    record Happened(UUID subject) implements CityEvent {
        @Override
        public String type() {
            return "org.solidarites.test.happened.v1";
        }
    }
}
