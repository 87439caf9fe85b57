package dev.bandeja.application.agent;

import dev.bandeja.application.Page;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Presence;
import dev.bandeja.domain.campaign.CampaignId;
import java.util.List;
import java.util.Optional;

/** What administrators see of the people who work here. */
public interface PeopleBoard {
    /**
     * By name.
     *
     * @param search part of the name or the address
     */
    Page<PersonCard> list(Optional<String> search, Optional<String> after, int limit);

    Optional<PersonCard> card(AgentId id);

    /**
     * A person.
     *
     * @param invited they have not chosen a password yet
     * @param engaged one of their talks keeps everything else away: an automatic break
     * @param openTickets how many they have now
     * @param supervises campaigns given to them
     */
    record PersonCard(
            Person person,
            boolean invited,
            Presence presence,
            boolean engaged,
            int openTickets,
            List<Supervised> supervises) {}

    /** A campaign that somebody supervises. */
    record Supervised(CampaignId id, String name) {}
}
