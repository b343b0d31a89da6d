package org.solidarites.aid;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.solidarites.chassis.testing.OpenApiContract;
import org.solidarites.chassis.testing.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AidServiceTest {

    @Test
    void keepsItsContract() {
        OpenApiContract.verify("aid-service");
    }
}
