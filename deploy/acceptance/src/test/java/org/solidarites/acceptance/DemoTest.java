package org.solidarites.acceptance;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

@WholeSuite
class DemoTest {

    @Test
    void oneResidentsCaseGoesThroughAllOfIt(Door door) {
        assertThatCode(() -> new Demo(door, System.out).tell()).doesNotThrowAnyException();
    }
}
