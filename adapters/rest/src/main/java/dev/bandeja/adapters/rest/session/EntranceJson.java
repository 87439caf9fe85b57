package dev.bandeja.adapters.rest.session;

import dev.bandeja.application.agent.RecordAccess.Entrance;
import dev.bandeja.domain.agent.AccessLink;
import dev.bandeja.domain.agent.Person;
import java.time.Instant;

/**
 * What a link is for.
 *
 * @param name whose password it lets choose; absent to set Bandeja up
 * @param email what they sign in with
 */
public record EntranceJson(AccessLink.Purpose purpose, Instant endsAt, String name, String email) {

    static EntranceJson of(Entrance entrance) {
        return new EntranceJson(
                entrance.link().purpose(),
                entrance.link().endsAt(),
                entrance.person().map(Person::name).orElse(null),
                entrance.person().map(Person::email).orElse(null));
    }
}
