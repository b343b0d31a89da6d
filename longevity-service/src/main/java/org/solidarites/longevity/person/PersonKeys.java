package org.solidarites.longevity.person;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the key by which a person is recognised without being named: HMAC-SHA-256, under the secret of this service,
 * of normalised name and birth date. It stays inside the service: in no event, no log and no answer.
 */
@Singleton
@Startup
public class PersonKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    PersonKeys(PersonConfig config) {
        refuseDemonstration(config.personKey(), ConfigUtils.isProfileActive("prod"));
        secret = new SecretKeySpec(config.personKey().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The key of a person: 64 hexadecimal digits, the same however the name is written. */
    public String of(Person person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(SamePerson.text(person).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A key that stands in the source hides nobody. */
    static void refuseDemonstration(String key, boolean production) {
        if (production && key.contains("demo")) {
            throw new IllegalStateException(
                    "unsafe production configuration: solidarites.registration.person-key has a demonstration value;"
                            + " set it to a secret of your own, or use the profile 'local'");
        }
    }
}
