import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Says whether a delivery comes from us and is fresh. Needs nothing but Java; the body must be as it was sent. */
public final class VerifyWebhook {

    /** A delivery that is older was sent by somebody who has recorded it. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** What stands before the 32 bytes of an Ed25519 key in the form that Java reads (X.509). */
    private static final String ED25519 = "302a300506032b6570032100";

    private VerifyWebhook() {}

    /**
     * Verifies a delivery.
     *
     * @param key the secret ({@code whsec_…}) or the public key ({@code whpk_…}) of the webhook
     * @param id header {@code webhook-id}
     * @param timestamp header {@code webhook-timestamp}
     * @param signatures header {@code webhook-signature}: several while a key is being changed, one that fits is enough
     */
    public static boolean isOurs(String key, String id, String timestamp, String signatures, String body, Instant now)
            throws GeneralSecurityException {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(FRESH) > 0) {
            return false;
        }
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Base64.getDecoder().decode(key.substring(key.indexOf('_') + 1));
        for (String signature : signatures.split(" ")) {
            String[] parts = signature.split(",", 2);
            byte[] value = Base64.getDecoder().decode(parts[1]);
            if (parts[0].equals("v1") && key.startsWith("whsec_") && isHmac(bytes, signed, value)) {
                return true;
            }
            if (parts[0].equals("v1a") && key.startsWith("whpk_") && isEd25519(bytes, signed, value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHmac(byte[] key, byte[] signed, byte[] value) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return MessageDigest.isEqual(mac.doFinal(signed), value);
    }

    private static boolean isEd25519(byte[] key, byte[] signed, byte[] value) throws GeneralSecurityException {
        byte[] head = HexFormat.of().parseHex(ED25519);
        byte[] encoded = Arrays.copyOf(head, head.length + key.length);
        System.arraycopy(key, 0, encoded, head.length, key.length);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verifier.update(signed);
        return verifier.verify(value);
    }

    /** Tries it: {@code java VerifyWebhook.java KEY ID TIMESTAMP SIGNATURES BODY}. */
    public static void main(String[] given) throws GeneralSecurityException {
        System.out.println(isOurs(given[0], given[1], given[2], given[3], given[4], Instant.now()));
    }
}
