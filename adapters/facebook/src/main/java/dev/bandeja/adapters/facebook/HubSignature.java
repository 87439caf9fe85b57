package dev.bandeja.adapters.facebook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Facebook's signature on what it posts to the webhook: HMAC-SHA256 of the bytes as sent, keyed by the app secret. */
final class HubSignature {
    static final String HEADER = "X-Hub-Signature-256";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    private HubSignature() {}

    /**
     * Whether the header is the signature of these bytes; takes the same time wherever they differ.
     *
     * @param header may be null
     * @param secret without one nothing is ever genuine
     */
    static boolean isGenuine(String header, byte[] body, String secret) {
        if (secret.isEmpty() || header == null || !FORM.matcher(header).matches()) {
            return false;
        }
        byte[] given = HexFormat.of().parseHex(header.substring(PREFIX.length()));
        return MessageDigest.isEqual(hmac(body, secret), given);
    }

    /** What only this installation can answer to a nonce of its own; nothing that could pass for a signature on a delivery. */
    static String selfTest(String nonce, String secret) {
        byte[] question = ("bandeja self-test " + nonce).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(hmac(question, secret));
    }

    /** HMAC-SHA256, keyed by the app secret. */
    static byte[] hmac(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
