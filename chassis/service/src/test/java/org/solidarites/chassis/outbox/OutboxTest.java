package org.solidarites.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.event.CityEvent;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Test
    void refusesToTellOfAnythingOutsideATransaction() {
        assertThatThrownBy(() -> outbox.publish(new Happened(UUID.randomUUID())))
                .isInstanceOf(TransactionalException.class);
    }

    record Happened(UUID subject) implements CityEvent {
        @Override
        public String type() {
            return "org.solidarites.test.happened.v1";
        }
    }
}
