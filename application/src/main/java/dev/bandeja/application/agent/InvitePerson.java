package dev.bandeja.application.agent;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.inject.Inject;
import java.util.Set;

/** Somebody joins: they get a link with which they choose their password and come in. */
@UseCase
public class InvitePerson {
    private final People people;
    private final Campaigns campaigns;
    private final GiveAccess access;

    @Inject
    public InvitePerson(People people, Campaigns campaigns, GiveAccess access) {
        this.people = people;
        this.campaigns = campaigns;
        this.access = access;
    }

    /**
     * @param supervises only counts for supervisors
     * @throws dev.bandeja.domain.Refused {@code EMAIL_TAKEN}
     */
    public GiveAccess.Given invite(Person person, Set<CampaignId> supervises) {
        people.addWithoutPassword(person);
        campaigns.giveOnly(person.is(Role.SUPERVISOR) ? supervises : Set.of(), person.id());
        return access.give(person.id());
    }
}
