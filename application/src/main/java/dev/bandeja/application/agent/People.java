package dev.bandeja.application.agent;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.agent.PresenceChange;
import dev.bandeja.domain.agent.Sight;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The people who work with Bandeja, and whether they are there. */
public interface People {
    AgentId newId();

    /** @throws dev.bandeja.domain.Refused {@code EMAIL_TAKEN} */
    void add(Person person, String passwordHash);

    /**
     * Somebody who has not chosen a password yet.
     *
     * @throws dev.bandeja.domain.Refused {@code EMAIL_TAKEN}
     */
    void addWithoutPassword(Person person);

    /**
     * Writes down another name, address, other roles, another language, or that they left or are back.
     *
     * @throws dev.bandeja.domain.Refused {@code EMAIL_TAKEN}
     */
    void change(Person person);

    void choosePassword(AgentId id, String passwordHash);

    boolean hasPassword(AgentId id);

    /** The active administrators, held until the end of the transaction: nobody else can make them fewer meanwhile. */
    List<Person> lockAdministrators();

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

    /** How it is from that moment on; what it was before is remembered. */
    void savePresence(AgentId id, Presence presence, Instant at);

    /**
     * How an agent came, paused, telephoned and went.
     *
     * @return what held at the beginning first, if it is known, then each change before the end, in order
     */
    List<PresenceChange> presenceChanges(AgentId id, Instant from, Instant to);

    /** Which of these agents are not connected. */
    List<AgentId> disconnected(Collection<AgentId> agents);

    /** How many open tickets an agent may have in all; empty = no cap of their own. */
    Optional<Integer> cap(AgentId id);

    void setCap(AgentId id, Optional<Integer> cap);

    /** What the person may see now. */
    Sight sight(Person person);

    /**
     * Somebody who could sign in.
     *
     * @param passwordHash empty when they have not chosen a password yet
     */
    record Account(Person person, Optional<String> passwordHash) {}
}
