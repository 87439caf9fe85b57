package dev.bandeja.adapters.sandbox.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hashes that Facebook puts on webhooks and expects on calls. */
public final class Signature {

    private Signature() {}

    /** Value of {@code X-Hub-Signature-256} for a body. */
    public static String sha256(String secret, byte[] body) {
        return "sha256=" + hex("HmacSHA256", secret, body);
    }

    /** Value of the legacy {@code X-Hub-Signature} for a body. */
    public static String sha1(String secret, byte[] body) {
        return "sha1=" + hex("HmacSHA1", secret, body);
    }

    /** The {@code appsecret_proof} that belongs to an access token. */
    public static String proof(String secret, String token) {
        return hex("HmacSHA256", secret, token.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(String algorithm, String secret, byte[] message) {
        return HexFormat.of().formatHex(mac(algorithm, secret, message));
    }

    /** A keyed hash as bytes, by Java's name of the algorithm. */
    static byte[] mac(String algorithm, String secret, byte[] message) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " is missing in this Java", e);
        }
    }
}
