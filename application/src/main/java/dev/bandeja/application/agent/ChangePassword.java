package dev.bandeja.application.agent;

import dev.bandeja.application.Worker;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import jakarta.inject.Inject;

/** Somebody who is signed in changes their password; who sits down at their screen cannot guess the old one for long. */
@Worker
public class ChangePassword {
    private final OpenSession session;
    private final RecordPassword record;
    private final PasswordHash hashes;
    private final NewPasswords passwords;

    @Inject
    public ChangePassword(OpenSession session, RecordPassword record, PasswordHash hashes, NewPasswords passwords) {
        this.session = session;
        this.record = record;
        this.hashes = hashes;
        this.passwords = passwords;
    }

    /** @throws Refused {@code INVALID} for a wrong old one or a new one that is not good enough, {@code TOO_MANY_ATTEMPTS} */
    public void change(Person person, char[] old, char[] chosen, String sessionHash) {
        boolean matches = session.account(person.email())
                .flatMap(People.Account::passwordHash)
                .filter(hash -> hashes.matches(old, hash))
                .isPresent();
        if (!matches) {
            session.failed(person.email());
            throw Refused.invalid("old", "wrong-password");
        }
        record.changed(person, passwords.hash(chosen, person.name(), person.email()), sessionHash);
    }
}
