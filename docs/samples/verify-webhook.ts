import { createHmac, createPublicKey, timingSafeEqual, verify } from "node:crypto";

/** A delivery that is older was sent by somebody who has recorded it. */
const FRESH_SECONDS = 300;

/** What stands before the 32 bytes of an Ed25519 key in the form that Node reads (SPKI). */
const ED25519 = Buffer.from("302a300506032b6570032100", "hex");

/** The headers of a delivery, in small letters as Node gives them. */
export interface WebhookHeaders {
  "webhook-id": string;
  "webhook-timestamp": string;
  "webhook-signature": string;
}

/**
 * Says whether a delivery comes from us and is fresh.
 *
 * @param key the secret (`whsec_…`) or the public key (`whpk_…`) of the webhook
 * @param body as it was sent: read it as text, before anything parses it
 */
export function isOurs(key: string, headers: WebhookHeaders, body: string, now = Date.now() / 1000): boolean {
  const timestamp = headers["webhook-timestamp"];
  if (!(Math.abs(now - Number(timestamp)) <= FRESH_SECONDS)) {
    return false;
  }
  const signed = Buffer.from(`${headers["webhook-id"]}.${timestamp}.${body}`);
  const bytes = Buffer.from(key.slice(key.indexOf("_") + 1), "base64");
  // Several while a key is being changed; one that fits is enough.
  return headers["webhook-signature"].split(" ").some((signature) => {
    const [version, value = ""] = signature.split(",");
    const given = Buffer.from(value, "base64");
    if (version === "v1" && key.startsWith("whsec_")) {
      const right = createHmac("sha256", bytes).update(signed).digest();
      return right.length === given.length && timingSafeEqual(right, given);
    }
    if (version === "v1a" && key.startsWith("whpk_")) {
      const publicKey = createPublicKey({ key: Buffer.concat([ED25519, bytes]), format: "der", type: "spki" });
      return verify(null, signed, publicKey, given);
    }
    return false;
  });
}
