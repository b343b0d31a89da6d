package org.solidarites.acceptance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.solidarites.acceptance.Answer;
import org.solidarites.acceptance.Door;

/** Made-up places all over the city, entered through the API. */
final class Places {

    static final List<String> QUARTIERS =
            List.of("centre-ville", "dervallieres-zola", "nantes-nord", "doulon-bottiere", "nantes-sud");

    private static final int CLIENTS = 8;

    private final Random random = new Random(1);
    private final Door door;
    private int entered;

    Places(Door door) {
        this.door = door;
    }

    /** Enters places until there are so many made-up ones. */
    void fillUpTo(int count) throws InterruptedException {
        String coordinator = door.user("coordinator.demo");
        List<Callable<Answer>> entries = new ArrayList<>();
        for (; entered < count; entered++) {
            String place = place(entered);
            entries.add(() -> door.post("/v1/guichets", coordinator, place));
        }
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Answer> entry : clients.invokeAll(entries)) {
                entry.resultNow().expect(201);
            }
        }
    }

    /** The address of a search within three kilometres of one of two hundred points. */
    static String around(int number) {
        return "/v1/guichets?" + point(number) + "&radius=3000";
    }

    static String point(int number) {
        return String.format(
                Locale.ROOT,
                "near=%.4f,%.4f",
                47.2184 + (number % 50 - 25) / 1000.0,
                -1.5536 + (number % 40 - 20) / 1000.0);
    }

    private String place(int i) {
        return String.format(
                Locale.ROOT, """
                {"code": "bench-%d", "details": {"name": "Lieu d'essai n° %d", "kind": "PARTNER_PERMANENCE",
                 "quartier": "%s", "state": "OPEN",
                 "address": {"street": "%d rue d'Essai", "postcode": "44000", "city": "Nantes", "inseeCode": "44109"},
                 "location": {"lat": %.5f, "lon": %.5f, "precision": "ADDRESS", "source": "made up"},
                 "languages": ["fr"], "accessibility": [], "receptionModes": ["en-presentiel"],
                 "publics": ["tous-publics"], "themes": ["difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"], "services": [],
                 "openingHours": "Mo-Fr 09:00-12:00,13:30-17:00", "openingHoursSource": "made up",
                 "source": "made up for a measurement"}}""", i, i, QUARTIERS.get(i % QUARTIERS.size()), i % 100 + 1, near(47.2184), near(-1.5536));
    }

    private double near(double centre) {
        return centre + (random.nextDouble() - 0.5) / 10;
    }
}
