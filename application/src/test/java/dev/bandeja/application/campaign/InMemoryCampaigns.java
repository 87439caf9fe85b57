package dev.bandeja.application.campaign;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.agent.InMemoryPeople;
import dev.bandeja.application.ticket.AgentLoads;
import dev.bandeja.application.ticket.InMemoryTickets;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.CampaignTerms;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.campaign.Order;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.routing.Candidate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Campaigns in memory. */
public final class InMemoryCampaigns implements Campaigns {
    private final Transactions transactions;
    private final InMemoryPeople people;
    private final AgentLoads loads;
    private final InMemoryTickets tickets;
    private final Table<CampaignId, Campaign> rows;
    private final Table<CampaignId, Long> versions;
    private final Table<CampaignId, AgentId> lastTurns;
    private final Table<Long, CampaignId> requests;
    private final Table<Given, Given> supervisors;
    private long lastId;
    private long lastRequest;

    public InMemoryCampaigns(
            Transactions transactions, InMemoryPeople people, AgentLoads loads, InMemoryTickets tickets) {
        this.tickets = tickets;
        this.transactions = transactions;
        this.people = people;
        this.loads = loads;
        rows = new Table<>(transactions);
        versions = new Table<>(transactions);
        lastTurns = new Table<>(transactions);
        requests = new Table<>(transactions);
        supervisors = new Table<>(transactions);
    }

    @Override
    public CampaignId newId() {
        return new CampaignId(++lastId);
    }

    @Override
    public void add(Campaign campaign) {
        rows.put(campaign.id(), campaign);
        versions.put(campaign.id(), 0L);
    }

    @Override
    public void save(Campaign campaign, long version) {
        if (versions.row(campaign.id()) != version) {
            throw Refused.because(Refused.Reason.CONFLICT);
        }
        rows.put(campaign.id(), campaign);
        versions.put(campaign.id(), version + 1);
    }

    /** Which version a campaign has now. */
    public long version(CampaignId id) {
        return versions.row(id);
    }

    @Override
    public boolean isGivenTo(CampaignId id, AgentId supervisor) {
        return supervisors.get(new Given(id, supervisor)).isPresent();
    }

    @Override
    public void giveTo(CampaignId campaign, AgentId supervisor) {
        Given given = new Given(campaign, supervisor);
        supervisors.put(given, given);
    }

    @Override
    public void giveOnly(Set<CampaignId> campaigns, AgentId supervisor) {
        supervisors
                .rows()
                .filter(given -> given.supervisor.equals(supervisor))
                .toList()
                .forEach(supervisors::remove);
        campaigns.stream().filter(each -> find(each).isPresent()).forEach(each -> giveTo(each, supervisor));
    }

    /** A campaign's name. */
    public String name(CampaignId id) {
        return rows.row(id).name();
    }

    /** All campaigns of a page. */
    public Set<CampaignId> of(ChannelId channel) {
        return rows.rows()
                .filter(each -> each.channel().equals(Optional.of(channel)))
                .map(Campaign::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Campaign> find(CampaignId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Campaign> taking(ChannelId channel, Visibility visibility) {
        return rows.rows()
                .filter(each -> each.channel().filter(channel::equals).isPresent() && each.takes(visibility))
                .findFirst();
    }

    @Override
    public List<CampaignId> ofMember(AgentId agent) {
        return rows.rows()
                .filter(each -> each.hasMember(agent))
                .map(Campaign::id)
                .toList();
    }

    public Set<CampaignId> ofSupervisor(AgentId person) {
        return supervisors
                .rows()
                .filter(each -> each.supervisor.equals(person))
                .map(Given::campaign)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Campaign> lock(CampaignId id) {
        transactions.require();
        return rows.get(id);
    }

    @Override
    public List<Candidate> candidates(Campaign campaign, Instant now) {
        transactions.require();
        return campaign.members().stream()
                .map(member -> candidate(campaign, member, now))
                .toList();
    }

    @Override
    public List<Candidate> candidatesNow(Campaign campaign, Instant now) {
        return candidates(campaign, now);
    }

    @Override
    public Optional<Candidate> candidate(Campaign campaign, AgentId agent, Instant now) {
        return candidates(campaign, now).stream()
                .filter(each -> each.agent().equals(agent))
                .findFirst();
    }

    private Candidate candidate(Campaign campaign, Member member, Instant now) {
        AgentId agent = member.agent();
        boolean asksForUnanswered = campaign.strategy().order() == Order.FEWEST_UNANSWERED;
        return new Candidate(
                member,
                people.find(agent).filter(Person::active).isPresent(),
                campaign.terms().membersNeedVoice() && !isInVoice(agent),
                people.presence(agent).readiness(now),
                people.presence(agent).onCall(),
                isEngaged(agent),
                new Candidate.Load(
                        loads.active(agent, campaign.id()),
                        loads.active(agent),
                        loads.cap(agent),
                        asksForUnanswered ? tickets.unanswered(agent) : 0,
                        loads.lastAssignedAt(agent, campaign.id())));
    }

    private boolean isInVoice(AgentId agent) {
        return rows.rows().anyMatch(each -> each.terms().kind() == CampaignTerms.Kind.VOICE && each.hasMember(agent));
    }

    @Override
    public boolean isEngaged(AgentId agent) {
        return loads.campaignsOf(agent).stream()
                .flatMap(id -> find(id).stream())
                .anyMatch(each -> each.strategy().eligibility().exclusive());
    }

    @Override
    public Optional<AgentId> lastTurn(CampaignId id) {
        return lastTurns.get(id);
    }

    @Override
    public void rememberTurn(CampaignId id, AgentId agent) {
        lastTurns.put(id, agent);
    }

    @Override
    public void requestRouting(Collection<CampaignId> campaigns) {
        campaigns.forEach(each -> requests.put(++lastRequest, each));
    }

    @Override
    public List<CampaignId> takeRoutingRequests(int max) {
        List<CampaignId> taken = requests.rows().distinct().limit(max).toList();
        requests.entries()
                .filter(each -> taken.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .forEach(requests::remove);
        return taken;
    }

    private record Given(CampaignId campaign, AgentId supervisor) {}
}
