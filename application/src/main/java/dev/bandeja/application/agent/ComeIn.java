package dev.bandeja.application.agent;

import dev.bandeja.application.Worker;
import dev.bandeja.application.agent.RecordAccess.Entrance;
import dev.bandeja.application.agent.RecordAccess.NewcomerName;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.Person;
import jakarta.inject.Inject;
import java.time.Instant;

/** Somebody comes in by a link and chooses their password. */
@Worker
public class ComeIn {
    private final RecordAccess record;
    private final AccessTokens tokens;
    private final NewPasswords passwords;

    @Inject
    public ComeIn(RecordAccess record, AccessTokens tokens, NewPasswords passwords) {
        this.record = record;
        this.tokens = tokens;
        this.passwords = passwords;
    }

    /** @throws Refused {@code LINK_ENDED} */
    public Entrance look(String token) {
        return record.entrance(tokens.hash(token));
    }

    /** @throws Refused {@code LINK_ENDED}; {@code INVALID} for a password that is not good enough, then the link still works */
    public Person enter(String token, char[] password, String sessionHash, Instant sessionEnds) {
        String link = tokens.hash(token);
        Person person = record.entrance(link).person().orElseThrow(() -> Refused.because(Refused.Reason.LINK_ENDED));
        String hash = passwords.hash(password, person.name(), person.email());
        return record.enter(link, hash, sessionHash, sessionEnds);
    }

    /** The first administrator; refuses as {@link #enter} does, and {@code INVALID} for a name or address that is none. */
    public Person setUp(String token, NewcomerName newcomer, char[] password, String sessionHash, Instant sessionEnds) {
        String link = tokens.hash(token);
        record.entrance(link);
        String hash = passwords.hash(password, newcomer.name(), newcomer.email());
        return record.setUp(link, newcomer, hash, sessionHash, sessionEnds);
    }
}
