package org.solidarites.gateway.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionSecretTest {

    @ParameterizedTest
    @CsvSource({
        ",false",
        "short,false",
        "portal-demo-secret-of-the-local-stack,false",
        "k4Zp0hV2mQ8sT6wX1yB3nC5dF7gJ9rLq,true"
    })
    void onlyALongSecretOfOnesOwnIsSafe(String secret, boolean safe) {
        assertThat(ProductionSecret.isSafe(Optional.ofNullable(secret))).isEqualTo(safe);
    }
}
