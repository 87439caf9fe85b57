package dev.bandeja.application.mail;

import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import java.util.HashMap;
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

    private static final String RECIPIENT = "recipient";

    /** A letter to one of a page's addresses, in its language; it can be stopped. */
    public static Letter to(Notices.Recipient recipient, String language, MailKind kind, Map<String, String> facts) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(RECIPIENT, Long.toString(recipient.id()));
        return new Letter(kind, recipient.address(), Optional.empty(), Optional.of(language), more);
    }

    /** Which of the pages' addresses it goes to; empty for a letter that is no notification. */
    public Optional<Long> recipient() {
        return Optional.ofNullable(facts.get(RECIPIENT)).map(Long::valueOf);
    }

    /** A letter to somebody who works here, in their language. */
    public static Letter to(Person person, MailKind kind, Map<String, String> facts) {
        return new Letter(kind, person.email(), Optional.of(person.id()), person.language(), facts);
    }
}
