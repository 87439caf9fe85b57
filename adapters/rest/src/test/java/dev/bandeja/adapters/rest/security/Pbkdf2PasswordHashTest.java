package dev.bandeja.adapters.rest.security;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class Pbkdf2PasswordHashTest {
    private final Pbkdf2PasswordHash passwords = new Pbkdf2PasswordHash();

    @Test
    void only_the_right_password_matches() {
        String hash = passwords.hash("contraseña-ñandú".toCharArray());
        assertTrue(passwords.matches("contraseña-ñandú".toCharArray(), hash));
        assertFalse(passwords.matches("contraseña-ñandu".toCharArray(), hash));
        assertFalse(passwords.matches(new char[0], hash));
    }

    @Test
    void the_same_password_never_hashes_to_the_same() {
        String hash = passwords.hash("same".toCharArray());
        assertNotEquals(hash, passwords.hash("same".toCharArray()));
        assertTrue(hash.startsWith("pbkdf2-sha512$210000$"));
    }

    @Test
    void a_hash_made_with_fewer_rounds_still_opens() {
        // "password" with "salt" and a single round, as other programs compute it.
        String hash = "pbkdf2-sha512$1$c2FsdA$hn9wzxreAs/zdSWZo6U9xK80x6ZpgVrl1RNVThyM8lL"
                + "ALUcKKFoFAbrZmb/pQ8CPBQI119aLHaVeY/c7YKV/zg";
        assertTrue(passwords.matches("password".toCharArray(), hash));
        assertFalse(passwords.matches("Password".toCharArray(), hash));
    }

    @Test
    void a_hash_of_another_kind_is_a_fault_and_no_wrong_password() {
        assertThrows(IllegalArgumentException.class, () -> passwords.matches("x".toCharArray(), "plain"));
    }
}
