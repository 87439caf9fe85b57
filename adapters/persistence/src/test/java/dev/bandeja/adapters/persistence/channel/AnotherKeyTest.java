package dev.bandeja.adapters.persistence.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bandeja.adapters.persistence.Fixtures;
import dev.bandeja.adapters.persistence.PostgresStores;
import dev.bandeja.application.channel.ResealTokens;
import dev.bandeja.domain.channel.Channel;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The installation gets another key. */
class AnotherKeyTest {
    /** The one that the stores of the tests use. */
    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String NEW = Base64.getEncoder().encodeToString(new byte[] {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        31, 32
    });

    private final PostgresStores stores = PostgresStores.empty();
    private final Channel page = new Fixtures(stores).page();

    @Test
    void tokens_are_encrypted_anew_once_and_then_the_old_key_is_not_needed() {
        assertEquals(1, reseal(NEW, Optional.of(OLD)));
        assertEquals("token", token(NEW, Optional.empty()));
        assertEquals(0, reseal(NEW, Optional.of(OLD)));
        assertEquals(0, reseal(NEW, Optional.empty()));
    }

    @Test
    void whoever_is_interrupted_reads_everything_with_both_keys() {
        assertEquals("token", token(NEW, Optional.of(OLD)));
        assertEquals("token", token(NEW, Optional.of("  " + OLD + " , ")));
    }

    @Test
    void a_wrong_key_is_said_and_changes_nothing() {
        IllegalStateException wrong = assertThrows(IllegalStateException.class, () -> reseal(NEW, Optional.empty()));
        assertTrue(wrong.getMessage().startsWith("bandeja.secret-key is not the key"), wrong.getMessage());
        assertFalse(wrong.getMessage().contains(NEW));
        assertEquals("token", token(OLD, Optional.empty()));
    }

    @Test
    void a_key_that_is_none_is_refused_by_its_name() {
        IllegalStateException none =
                assertThrows(IllegalStateException.class, () -> new TokenVault(NEW, Optional.of("short")));
        assertEquals("bandeja.secret-key.previous must be 32 random bytes in base64", none.getMessage());
    }

    private int reseal(String key, Optional<String> previous) {
        ResealTokens reseal = new ResealTokens(new SqlSealedTokens(stores.database, new TokenVault(key, previous)));
        return stores.test.call(reseal::reseal);
    }

    private String token(String key, Optional<String> previous) {
        JpaChannels channels = new JpaChannels(stores.database, new TokenVault(key, previous));
        return stores.test.call(() -> channels.connection(page.id()).accessToken());
    }
}
