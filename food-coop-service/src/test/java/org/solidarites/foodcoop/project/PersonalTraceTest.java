package org.solidarites.foodcoop.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTraceTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, écrire à awa.diop@exemple.example",
        "EMAIL, awa (at) exemple.example",
        "EMAIL, contact@épicerie-du-breil.example.",
        "TELEPHONE, Tél. 02 40 99 27 00",
        "TELEPHONE, 0240992700",
        "TELEPHONE, (06.12.34.56.78)",
        "TELEPHONE, appeler le 06-12-34-56-78 le soir",
        "TELEPHONE, +33 6 12 34 56 78",
        "TELEPHONE, +33(0)612345678",
        "TELEPHONE, 0033612345678",
        "TELEPHONE, 06\u00a012\u00a034\u00a056\u00a078",
        "TELEPHONE, +221 77 123 45 67",
        "NIR, 2 85 05 44 109 123 45",
        "NIR, n° 285054410912345",
        "NIR, 1 85 05 2A 109 123",
        "NIR, 2850544109123"
    })
    void isKnownByItsLooks(PersonalTrace trace, String text) {
        assertThat(PersonalTrace.in(text)).contains(trace);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Coopérer pour une alimentation inclusive à Nantes.",
                "250 000 € par an pour 1 200 foyers, 2025-2027",
                "SIRET 73282932000074 et 123 456 789 00012",
                "du 01/09/2026 10:00 au 30/06/2027",
                "le 01.09.2026, 10 repas par jour, 0,5 ETP",
                "@vrac-nantes sur les réseaux",
                "44000 Nantes, 5 rue Jules-Noël",
                "https://www.cca44.example/professionnels?page=20260901",
                "IBAN non, code 12345678901234567890"
            })
    void isNotSeenWhereThereIsNone(String text) {
        assertThat(PersonalTrace.in(text)).isEmpty();
    }
}
