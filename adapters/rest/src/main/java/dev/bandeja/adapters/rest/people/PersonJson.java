package dev.bandeja.adapters.rest.people;

import dev.bandeja.adapters.rest.session.PresenceJson;
import dev.bandeja.application.agent.PeopleBoard.PersonCard;
import dev.bandeja.domain.agent.Role;
import java.util.List;

/**
 * Somebody who works here.
 *
 * @param roles in the order of their rights
 * @param language of their screens and mails; absent = the browser's, or the installation's
 * @param active may sign in
 * @param invited has not chosen a password yet
 * @param openTickets how many they have now
 * @param supervises campaigns given to them
 */
public record PersonJson(
        long id,
        String name,
        String email,
        List<Role> roles,
        String language,
        boolean active,
        boolean invited,
        PresenceJson presence,
        int openTickets,
        List<SupervisedJson> supervises) {

    static PersonJson of(PersonCard card) {
        return new PersonJson(
                card.person().id().value(),
                card.person().name(),
                card.person().email(),
                card.person().roles().stream().sorted().toList(),
                card.person().language().orElse(null),
                card.person().active(),
                card.invited(),
                PresenceJson.of(card.presence(), card.openTickets(), card.engaged()),
                card.openTickets(),
                card.supervises().stream()
                        .map(each -> new SupervisedJson(each.id().value(), each.name()))
                        .toList());
    }

    /** A campaign that somebody supervises. */
    public record SupervisedJson(long id, String name) {}
}
