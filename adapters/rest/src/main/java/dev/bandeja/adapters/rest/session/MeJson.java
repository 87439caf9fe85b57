package dev.bandeja.adapters.rest.session;

import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import java.util.List;

/**
 * The person who is signed in.
 *
 * @param roles in the order of their rights
 * @param language their choice, {@code es}, {@code en} or {@code pt}; absent = the browser's
 */
public record MeJson(long id, String name, String email, List<Role> roles, String language, PresenceJson presence) {

    public static MeJson of(Person person, PresenceJson presence) {
        return new MeJson(
                person.id().value(),
                person.name(),
                person.email(),
                person.roles().stream().sorted().toList(),
                person.language().orElse(null),
                presence);
    }
}
