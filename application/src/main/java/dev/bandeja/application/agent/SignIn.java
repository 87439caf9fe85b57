package dev.bandeja.application.agent;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Person;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Somebody signs in with e-mail and password. Checking a password is slow on purpose, so no transaction is open meanwhile. */
@Worker
public class SignIn {
    private final OpenSession session;
    private final PasswordHash passwords;
    private final String nobodysHash;

    @Inject
    public SignIn(OpenSession session, PasswordHash passwords) {
        this.session = session;
        this.passwords = passwords;
        this.nobodysHash = passwords.hash("nobody".toCharArray());
    }

    /**
     * @param tokenHash hash of the token the screen will show from now on
     * @throws Refused {@code BAD_CREDENTIALS}, {@code TOO_MANY_ATTEMPTS}
     */
    public Person signIn(String email, char[] password, String tokenHash, Instant expires) {
        Optional<People.Account> account = session.account(email);
        // An unknown address takes as long as a wrong password: nobody learns which addresses exist.
        Optional<String> hash = account.flatMap(People.Account::passwordHash);
        boolean matches = passwords.matches(password, hash.orElse(nobodysHash)) && hash.isPresent();
        Optional<Person> person =
                account.map(People.Account::person).filter(Person::active).filter(each -> matches);
        if (person.isEmpty()) {
            session.failed(email);
            throw Refused.because(Reason.BAD_CREDENTIALS);
        }
        session.open(person.get(), tokenHash, expires);
        return person.get();
    }
}
