package dev.bandeja.application.agent;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.Sight;
import java.util.List;
import java.util.Optional;

/** The people who work with Bandeja, and whether they are there. */
public interface People {
    AgentId newId();

    /** @throws dev.bandeja.domain.Refused {@code CONFLICT} when the e-mail address is taken */
    void add(Person person, String passwordHash);

    Optional<Person> find(AgentId id);

    /** Somebody who signs in, with the hash of their password. */
    Optional<Account> byEmail(String email);

    boolean isEmpty();

    /** The active ones, by name. */
    List<Person> administrators();

    void chooseLanguage(AgentId id, String language);

    Presence presence(AgentId id);

    /** The presence, held until the end of the transaction. */
    Presence lockPresence(AgentId id);

    void savePresence(AgentId id, Presence presence);

    /** How many open tickets an agent may have in all; empty = no cap of their own. */
    Optional<Integer> cap(AgentId id);

    void setCap(AgentId id, Optional<Integer> cap);

    /** What the person may see now. */
    Sight sight(Person person);

    /** A person and the hash of their password. */
    record Account(Person person, String passwordHash) {}
}
