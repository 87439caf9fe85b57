package dev.bandeja.application.campaign;

import dev.bandeja.application.Table;
import dev.bandeja.application.Transactions;
import dev.bandeja.application.agent.InMemoryPeople;
import dev.bandeja.application.ticket.AgentLoads;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CampaignId;
import dev.bandeja.domain.campaign.Member;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.conversation.Visibility;
import dev.bandeja.domain.routing.Candidate;
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
    private final Table<CampaignId, Campaign> rows;
    private final Table<CampaignId, AgentId> lastTurns;
    private final Table<Long, CampaignId> requests;
    private final Table<Given, Given> supervisors;
    private long lastId;
    private long lastRequest;

    public InMemoryCampaigns(Transactions transactions, InMemoryPeople people, AgentLoads loads) {
        this.transactions = transactions;
        this.people = people;
        this.loads = loads;
        rows = new Table<>(transactions);
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
    }

    @Override
    public void giveTo(CampaignId campaign, AgentId supervisor) {
        Given given = new Given(campaign, supervisor);
        supervisors.put(given, given);
    }

    @Override
    public Optional<Campaign> find(CampaignId id) {
        return rows.get(id);
    }

    @Override
    public Optional<Campaign> taking(ChannelId channel, Visibility visibility) {
        return rows.rows()
                .filter(each -> each.channel().equals(channel) && each.takes(visibility))
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
    public List<Candidate> candidates(Campaign campaign) {
        transactions.require();
        return campaign.members().stream()
                .map(member -> candidate(campaign.id(), member))
                .toList();
    }

    private Candidate candidate(CampaignId campaign, Member member) {
        AgentId agent = member.agent();
        return new Candidate(
                agent,
                member.position(),
                people.presence(agent),
                people.find(agent).filter(Person::active).isPresent(),
                loads.active(agent, campaign),
                loads.active(agent),
                loads.lastAssignedAt(agent, campaign));
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
