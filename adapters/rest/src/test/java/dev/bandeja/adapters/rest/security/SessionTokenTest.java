package dev.bandeja.adapters.rest.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokenTest {
    @Test
    void a_token_has_256_bits_and_is_never_the_same() {
        SessionToken token = SessionToken.fresh();
        assertEquals(32, Base64.getUrlDecoder().decode(token.value()).length);
        assertNotEquals(token, SessionToken.fresh());
    }

    @Test
    void a_token_is_read_back_as_it_was_given() {
        SessionToken token = SessionToken.fresh();
        assertEquals(Optional.of(token), SessionToken.read(token.value()));
    }

    @Test
    void what_is_kept_is_the_sha_256_of_the_token() {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new SessionToken("abc").hash());
    }

    @Test
    void a_token_is_never_printed() {
        SessionToken token = SessionToken.fresh();
        assertFalse(token.toString().contains(token.value()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "' or 1=1 --                               ."})
    void what_cannot_be_a_token_is_none(String sent) {
        assertEquals(Optional.empty(), SessionToken.read(sent));
    }
}
