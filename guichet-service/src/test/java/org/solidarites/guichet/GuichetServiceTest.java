package org.solidarites.guichet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.OpenApiContract;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GuichetServiceTest {

    @Test
    void keepsItsContract() {
        OpenApiContract.verify("guichet-service");
    }
}
