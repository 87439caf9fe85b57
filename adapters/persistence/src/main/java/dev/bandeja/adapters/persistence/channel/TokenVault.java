package dev.bandeja.adapters.persistence.channel;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts the pages' tokens with the installation's own key (AES-256-GCM, authenticated). A cipher text belongs to its row:
 * copied to another one it cannot be read.
 */
@ApplicationScoped
public class TokenVault {
    private static final int KEY_BYTES = 32;
    /** Written in front of every cipher text; another key would get another number. */
    private static final int FIRST_KEY = 1;

    private final Aead aead;

    /**
     * @param secretKey 32 random bytes in base64
     */
    @Inject
    public TokenVault(@ConfigProperty(name = "bandeja.secret-key") String secretKey) {
        try {
            AeadConfig.register();
            aead = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key(secretKey))
                            .withFixedId(FIRST_KEY)
                            .makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption is not available", e);
        }
    }

    /**
     * @param place table, column and row it is written to; only there it can be read
     */
    byte[] encrypted(String token, String place) {
        try {
            return aead.encrypt(token.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token could not be encrypted", e);
        }
    }

    String decrypted(byte[] cipherText, String place) {
        try {
            return new String(aead.decrypt(cipherText, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The secret in " + place
                            + " cannot be read: bandeja.secret-key is not the one it was written with, "
                            + "or the row was changed",
                    e);
        }
    }

    private static AesGcmKey key(String secretKey) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(bytes(secretKey), InsecureSecretKeyAccess.get()))
                .setIdRequirement(FIRST_KEY)
                .build();
    }

    private static byte[] bytes(String secretKey) {
        try {
            byte[] bytes = Base64.getDecoder().decode(secretKey.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Its message would quote from the key; the sentence below says enough.
        }
        throw new IllegalStateException("bandeja.secret-key must be 32 random bytes in base64");
    }
}
