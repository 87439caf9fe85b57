package dev.bandeja.adapters.rest.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.bandeja.application.agent.GuessablePasswords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Asks zxcvbn, which knows some 30,000 common passwords, names, words, keyboard rows and dates: a password is guessable when
 * a million tries would find it.
 */
@ApplicationScoped
public class ZxcvbnGuessablePasswords implements GuessablePasswords {
    private static final double TOO_FEW_GUESSES = 1_000_000;
    /** Enough to judge by; the time it takes grows faster than the length. */
    private static final int JUDGED = 64;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    @Override
    public boolean isGuessable(char[] password, List<String> about) {
        String judged = new String(password, 0, Math.min(password.length, JUDGED));
        List<String> words = about.stream()
                .flatMap(text -> List.of(text.split("[\\s@.]+")).stream())
                .toList();
        return zxcvbn.measure(judged, words).getGuesses() < TOO_FEW_GUESSES;
    }
}
