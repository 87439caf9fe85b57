package dev.bandeja.application.agent;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.PasswordRule;
import jakarta.inject.Inject;
import java.util.List;

/** Takes a password that somebody has chosen, if it is one that keeps others out. Hashing it is slow on purpose. */
@Worker
public class NewPasswords {
    private final GuessablePasswords guessable;
    private final PasswordHash passwords;

    @Inject
    public NewPasswords(GuessablePasswords guessable, PasswordHash passwords) {
        this.guessable = guessable;
        this.passwords = passwords;
    }

    /**
     * @param about words that others would think of for this person
     * @return its hash
     * @throws Refused {@code INVALID}, field {@code password}
     */
    public String hash(char[] password, String... about) {
        PasswordRule.check(password);
        if (guessable.isGuessable(password, List.of(about))) {
            throw Refused.invalid("password", "guessable");
        }
        return passwords.hash(password);
    }
}
