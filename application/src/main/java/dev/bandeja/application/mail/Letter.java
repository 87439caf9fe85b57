package dev.bandeja.application.mail;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be told to whom.
 *
 * @param address where it goes
 * @param person whose address it is; empty for an address that is nobody's
 * @param language {@code es}, {@code en} or {@code pt}; empty = the installation's
 * @param facts the values its words need, by name: texts, numbers as text, moments in ISO 8601; never a secret
 */
public record Letter(
        MailKind kind, String address, Optional<AgentId> person, Optional<String> language, Map<String, String> facts) {

    public Letter {
        facts = Map.copyOf(facts);
    }

    /** A letter to somebody who works here, in their language. */
    public static Letter to(Person person, MailKind kind, Map<String, String> facts) {
        return new Letter(kind, person.email(), Optional.of(person.id()), person.language(), facts);
    }
}
