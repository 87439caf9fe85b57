package dev.bandeja.application.routing;

import dev.bandeja.application.UseCase;
import dev.bandeja.application.WakeUp;
import dev.bandeja.application.agent.AccessLinks;
import dev.bandeja.application.agent.People;
import dev.bandeja.application.agent.Sessions;
import dev.bandeja.application.campaign.Campaigns;
import dev.bandeja.application.live.LiveFeed;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.Administrators;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.agent.Role;
import dev.bandeja.domain.campaign.CampaignId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * An administrator changes what somebody is called, may do and supervises, lets them go and takes them back. It counts from
 * their next request on, their open screens included. Nobody can take away the last administrator.
 */
@UseCase
public class ChangePerson {
    private final People people;
    private final Sessions sessions;
    private final AccessLinks links;
    private final Campaigns campaigns;
    private final ReturnTickets tickets;
    private final LiveFeed feed;
    private final WakeUp wakeUp;
    private final InstantSource time;

    @Inject
    public ChangePerson(
            People people,
            Sessions sessions,
            AccessLinks links,
            Campaigns campaigns,
            ReturnTickets tickets,
            LiveFeed feed,
            WakeUp wakeUp,
            InstantSource time) {
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.campaigns = campaigns;
        this.tickets = tickets;
        this.feed = feed;
        this.wakeUp = wakeUp;
        this.time = time;
    }

    /**
     * @param after as they are to be; whether they are active does not change here
     * @param supervises only counts for supervisors
     * @param work what becomes of their tickets when they are no agent any more
     * @throws Refused {@code LAST_ADMINISTRATOR}, {@code EMAIL_TAKEN}
     */
    public void edit(Person after, Set<CampaignId> supervises, OpenWork work) {
        Administrators.check(people.lockAdministrators(), after);
        Person before = found(after.id());
        people.change(after.activeFromNow(before.active()));
        campaigns.giveOnly(after.is(Role.SUPERVISOR) ? supervises : Set.of(), after.id());
        if (before.is(Role.AGENT) && !after.is(Role.AGENT)) {
            leavesWork(after.id(), work);
        }
        feed.presenceChanged(after.id());
    }

    /** @throws Refused {@code LAST_ADMINISTRATOR} */
    public void deactivate(AgentId id, OpenWork work) {
        Person after = found(id).activeFromNow(false);
        Administrators.check(people.lockAdministrators(), after);
        people.change(after);
        sessions.endAll(id, time.instant());
        links.endAllOf(id);
        leavesWork(id, work);
        feed.presenceChanged(id);
    }

    /** They can sign in again, with the password they had. */
    public void reactivate(AgentId id) {
        people.change(found(id).activeFromNow(true));
        campaigns.requestRouting(campaigns.ofMember(id));
        wakeUp.after(WakeUp.Work.ROUTING);
        feed.presenceChanged(id);
    }

    private void leavesWork(AgentId id, OpenWork work) {
        if (work == OpenWork.QUEUE) {
            tickets.ofAgent(id);
        }
        Instant now = time.instant();
        people.savePresence(id, people.lockPresence(id).signedOut(now), now);
    }

    private Person found(AgentId id) {
        return people.find(id).orElseThrow(() -> Refused.because(Reason.NOT_FOUND));
    }
}
