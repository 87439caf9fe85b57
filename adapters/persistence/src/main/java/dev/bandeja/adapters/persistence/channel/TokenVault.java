package dev.bandeja.adapters.persistence.channel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import dev.bandeja.application.channel.TokenUnreadable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts the pages' tokens with the installation's own key (AES-256-GCM, authenticated). A cipher text belongs to its row:
 * copied to another one it cannot be read.
 */
@ApplicationScoped
public class TokenVault {
    private static final int KEY_BYTES = 32;
    /** Written in front of every cipher text, whatever the key: which one it was is tried. */
    private static final int FIRST_KEY = 1;

    private final Aead current;
    private final List<Aead> previous;

    /**
     * @param secretKey 32 random bytes in base64
     * @param previousKeys keys that were used before, with commas between: what they encrypted can still be read
     */
    @Inject
    public TokenVault(
            @ConfigProperty(name = "bandeja.secret-key") String secretKey,
            @ConfigProperty(name = "bandeja.secret-key.previous") Optional<String> previousKeys) {
        try {
            AeadConfig.register();
            current = aead("bandeja.secret-key", secretKey);
            previous = new ArrayList<>();
            for (String each : previousKeys.orElse("").split(",")) {
                if (!each.isBlank()) {
                    previous.add(aead("bandeja.secret-key.previous", each));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption is not available", e);
        }
    }

    private static Aead aead(String name, String secretKey) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key(name, secretKey))
                        .withFixedId(FIRST_KEY)
                        .makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /**
     * @param place table, column and row it is written to; only there it can be read
     */
    byte[] encrypted(String token, String place) {
        try {
            return current.encrypt(token.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token could not be encrypted", e);
        }
    }

    /** @throws TokenUnreadable when no key reads it, or the row was changed */
    String decrypted(byte[] cipherText, String place) {
        return opened(current, cipherText, place)
                .or(() -> openedWithPrevious(cipherText, place))
                .orElseThrow(() -> new TokenUnreadable(place));
    }

    /** Whether one of the keys reads it. */
    boolean reads(byte[] cipherText, String place) {
        return opened(current, cipherText, place)
                .or(() -> openedWithPrevious(cipherText, place))
                .isPresent();
    }

    /** The same secret, encrypted with the current key; empty when it is that already, or when no key reads it. */
    Optional<byte[]> resealed(byte[] cipherText, String place) {
        return opened(current, cipherText, place).isPresent()
                ? Optional.empty()
                : openedWithPrevious(cipherText, place).map(token -> encrypted(token, place));
    }

    private Optional<String> openedWithPrevious(byte[] cipherText, String place) {
        return previous.stream()
                .flatMap(key -> opened(key, cipherText, place).stream())
                .findFirst();
    }

    private static Optional<String> opened(Aead key, byte[] cipherText, String place) {
        try {
            byte[] token = key.decrypt(cipherText, place.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException otherKeyOrOtherPlace) {
            return Optional.empty();
        }
    }

    private static AesGcmKey key(String name, String secretKey) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes(name, secretKey), InsecureSecretKeyAccess.get()))
                .setIdRequirement(FIRST_KEY)
                .build();
    }

    private static byte[] bytes(String name, String secretKey) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secretKey.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Its message would quote from the key; the sentence below says enough.
        }
        throw new IllegalStateException(name + " must be 32 random bytes in base64");
    }
}
